import {
  type DrawnOriginal,
  listDrawnOriginals,
  listOriginals,
  listRefused,
  type Original,
  type Photo,
  type RefusedFile,
  readOriginals,
} from '@/lib/collection';
import type { PersonContext } from '@/lib/context';
import type { Language } from '@/lib/language';
import { photoDay } from '../photo-words';
import { type DocumentText, documentText } from '../text';
import { fileWords, photoFileName } from '../zip/file-name';
import {
  listAlbumPhotoIds,
  listAlbums,
  listMessages,
  listPreferences,
  type ToldAlbum,
  type ToldMessage,
  type ToldPreference,
} from './list-told';
import { listVoice, type VoiceNote, voiceFolder } from './list-voice';
import { walk, walkPages } from './walk';

/** One step's rows: few enough to weigh nothing beside one photo. */
const limit = 100;

/** Under which name something stands in the archive; null where it has no bytes here. */
interface Filed {
  file: string | null;
  key: string | null;
}
export type FiledPhoto = Photo & Original & Filed;
export type FiledVoice = VoiceNote & Filed;
export type FiledDrawing = DrawnOriginal & Filed;

/** What nothing here could open, as it came. */
export type FiledRefusal = RefusedFile & Filed;

/** A message with what came or went with it, by the names in the archive. */
export interface FiledMessage extends Pick<ToldMessage, 'id' | 'direction' | 'body' | 'createdAt'> {
  photos: FiledPhoto[];
  voiceNotes: { id: string; file: string; transcript: string | null }[];
  drawing: FiledDrawing | null;
}

/** What is read of the archive again and again, each time from its beginning. */
export interface Contents {
  photos: () => AsyncGenerator<FiledPhoto>;
  voice: () => AsyncGenerator<FiledVoice>;
  drawings: () => AsyncGenerator<FiledDrawing>;
  refused: () => AsyncGenerator<FiledRefusal>;
  albums: () => AsyncGenerator<ToldAlbum>;
  albumPhotos: (albumId: string) => AsyncGenerator<FiledPhoto>;
  preferences: () => AsyncGenerator<ToldPreference>;
  messages: () => AsyncGenerator<FiledMessage>;
}

/** Everything of a person, in an order of its own and under names that are the same each time. */
export function openContents(ctx: PersonContext, language: Language): Contents {
  const { folders } = documentText(language);
  return {
    async *photos() {
      const pages = walk<Photo & Original, number>(async (after) => {
        const page = await listOriginals({ ctx, input: { afterId: after ?? 0, limit } });
        return { rows: page.photos, next: page.nextId };
      });
      for await (const photo of pages) yield filePhoto(photo, folders);
    },
    async *voice() {
      const notes = walk<VoiceNote, string>((after) => listVoice({ ctx, input: { after, limit } }));
      for await (const note of notes) yield { ...note, file: voiceFile(note, folders) };
    },
    async *drawings() {
      for (const drawing of await listDrawnOriginals({ ctx })) yield fileDrawing(drawing, folders);
    },
    async *refused() {
      const files = walk<RefusedFile, string>((after) =>
        listRefused({ ctx, input: { after, limit } }),
      );
      for await (const one of files) yield { ...one, file: refusedFile(one, folders) };
    },
    albums: () => walk<ToldAlbum, string>((after) => listAlbums({ ctx, input: { after, limit } })),
    async *albumPhotos(albumId) {
      const pages = walkPages<number, number>((after) =>
        listAlbumPhotoIds({ ctx, input: { albumId, after, limit } }),
      );
      for await (const photoIds of pages) {
        const photos = await readOriginals({ ctx, input: { photoIds } });
        for (const photo of photos) yield filePhoto(photo, folders);
      }
    },
    preferences: () =>
      walk<ToldPreference, number>((after) => listPreferences({ ctx, input: { after, limit } })),
    messages: () => fileMessages(ctx, folders),
  };
}

async function* fileMessages(
  ctx: PersonContext,
  folders: DocumentText['folders'],
): AsyncGenerator<FiledMessage> {
  const drawn = (await listDrawnOriginals({ ctx })).map((one) => fileDrawing(one, folders));
  const drawings = new Map(drawn.map((drawing) => [drawing.id, drawing]));
  const pages = walkPages<ToldMessage, string>((after) =>
    listMessages({ ctx, input: { after, limit } }),
  );
  for await (const messages of pages) {
    const originals = await readOriginals({
      ctx,
      input: { photoIds: messages.flatMap(photoIdsOf) },
    });
    const photos = new Map(originals.map((photo) => [photo.id, filePhoto(photo, folders)]));
    for (const message of messages) {
      const { id, direction, body, createdAt, media } = message;
      yield {
        ...{ id, direction, body, createdAt },
        photos: photoIdsOf(message).flatMap((photoId) => photos.get(photoId) ?? []),
        voiceNotes: media.flatMap(({ id: noteId, storageKey: key, transcript }) => {
          if (!key?.startsWith(voiceFolder)) return [];
          const file = voiceFile({ at: createdAt, id: noteId, key }, folders);
          return [{ id: noteId, file, transcript: transcript || null }];
        }),
        drawing: drawings.get(message.drawingId ?? '') ?? null,
      };
    }
  }
}

/** The same file twice in one message is one photo. */
function photoIdsOf({ imageId, media }: ToldMessage): number[] {
  const ids = [imageId, ...media.map((part) => part.imageId)].filter((id) => id !== null);
  return [...new Set(ids)];
}

function filePhoto(photo: Photo & Original, folders: DocumentText['folders']): FiledPhoto {
  const name = photo.key && photoFileName(photo, photo.contentType ?? '');
  // A folder a year: ten thousand files in one are more than a window shows.
  const year = photoDay(photo).slice(0, 4);
  return { ...photo, file: name && `${folders.photos}/${year}/${name}` };
}

function fileDrawing(drawing: DrawnOriginal, folders: DocumentText['folders']): FiledDrawing {
  const ending = drawing.key?.split('.').at(-1) ?? 'bin';
  const words = [fileWords(drawing.prompt), drawing.id.slice(-8)].filter(Boolean).join(' ');
  return { ...drawing, file: `${folders.drawings}/${dayOf(drawing.createdAt)} ${words}.${ending}` };
}

function voiceFile(
  { at, id, key }: Pick<VoiceNote, 'at' | 'id' | 'key'>,
  folders: DocumentText['folders'],
): string {
  return `${folders.voice}/${dayOf(at)} ${id.slice(-8)}.${key.split('.').at(-1)}`;
}

function refusedFile(
  { createdAt, id, key }: RefusedFile,
  folders: DocumentText['folders'],
): string {
  return `${folders.refused}/${dayOf(createdAt)} ${id.slice(-8)}.${key.split('.').at(-1)}`;
}

function dayOf(createdAt: Date): string {
  return photoDay({ takenFrom: null, createdAt });
}
