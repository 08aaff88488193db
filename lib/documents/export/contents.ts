import {
  type DrawnOriginal,
  listDrawnOriginals,
  listOriginals,
  type Original,
  type Photo,
} from '@/lib/catalogue';
import type { PersonContext } from '@/lib/context';
import type { Language } from '@/lib/language';
import { photoDay } from '../photo-words';
import { documentText } from '../text';
import { fileWords, photoFileName } from '../zip/file-name';
import { listVoice, type VoiceNote } from './list-voice';

/** One step's rows: few enough to weigh nothing beside one photo. */
const rowsAtOnce = 100;

/** Under which name something stands in the archive; null where it has no bytes here. */
interface Filed {
  file: string | null;
  key: string | null;
}
export type FiledPhoto = Photo & Original & Filed;
export type FiledVoice = VoiceNote & Filed;
export type FiledDrawing = DrawnOriginal & Filed;

/** Everything of a person, in an order of its own and under names that are the same each time. */
export function openContents(ctx: PersonContext, language: Language) {
  const { folders } = documentText(language);
  return {
    async *photos(): AsyncGenerator<FiledPhoto> {
      let afterId: number | null = 0;
      while (afterId !== null) {
        const page: Awaited<ReturnType<typeof listOriginals>> = await listOriginals({
          ctx,
          input: { afterId, limit: rowsAtOnce },
        });
        for (const photo of page.photos) {
          const name = photo.key && photoFileName(photo, photo.contentType ?? '');
          // A folder a year: ten thousand files in one are more than a window shows.
          const year = photoDay(photo).slice(0, 4);
          yield { ...photo, file: name && `${folders.photos}/${year}/${name}` };
        }
        afterId = page.nextId;
      }
    },
    async *voice(): AsyncGenerator<FiledVoice> {
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof listVoice>> = await listVoice({
          ctx,
          input: { after, limit: rowsAtOnce },
        });
        for (const note of page.notes)
          yield { ...note, file: `${folders.voice}/${voiceName(note)}` };
        after = page.next;
      } while (after !== null);
    },
    async *drawings(): AsyncGenerator<FiledDrawing> {
      for (const drawing of await listDrawnOriginals({ ctx })) {
        const ending = drawing.key?.split('.').at(-1) ?? 'bin';
        const words = [fileWords(drawing.prompt), drawing.id.slice(-8)].filter(Boolean).join(' ');
        yield {
          ...drawing,
          file: `${folders.drawings}/${dayOf(drawing.createdAt)} ${words}.${ending}`,
        };
      }
    },
  };
}

export type Contents = ReturnType<typeof openContents>;

function voiceName({ at, id, key }: VoiceNote): string {
  return `${dayOf(at)} ${id.slice(-8)}.${key.split('.').at(-1)}`;
}

function dayOf(createdAt: Date): string {
  return photoDay({ takenFrom: null, createdAt });
}
