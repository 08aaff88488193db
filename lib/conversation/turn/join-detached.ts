import { replyWith } from '@/lib/assistant';
import { describedPhotos, listAlbum, setDescription } from '@/lib/collection';
import { db } from '@/lib/db';
import { type ConversationPhrases, phrasesOf } from '../phrases';
import { finishTurn } from './finish-turn';
import { joinAlbum } from './join-album';
import type { Turn } from './state/open-turn';
import type { TakenMedia } from './take-in-media';

type LateTurn = Turn & { joinsTurnId: string };

/** Whether what came after its turn are photos of an album that the turn kept. */
export function isOfAlbum(turn: Turn, { photos, known }: TakenMedia): turn is LateTurn {
  const areNew = photos.length > 0 && known.length === 0;
  return turn.isAboutDetached && turn.joinsTurnId !== null && areNew;
}

/**
 * Photos that their turn went on without join its album, as if they had come in time: they share its
 * words, unless a caption of their own stands beside others.
 */
export async function joinDetached(turn: LateTurn, taken: TakenMedia): Promise<void> {
  const { ctx, joinsTurnId: albumTurnId } = turn;
  const photoIds = [...new Set(taken.photos.map(({ photoId }) => photoId))];
  const caption = taken.photos.find((photo) => photo.caption !== null)?.caption ?? null;
  const isShared = caption === null || !(await hasOtherCaptions(turn, albumTurnId, caption));
  if (isShared) await joinAlbum(turn, albumTurnId, photoIds);
  if (caption !== null) {
    const album = isShared ? await listAlbum({ ctx, input: { turnId: albumTurnId } }) : null;
    const describedIds = [...new Set([...(album?.photoIds ?? []), ...photoIds])];
    // What has its album's words keeps them.
    const input = {
      mode: 'fill' as const,
      photoIds: describedIds,
      words: caption,
      turnId: albumTurnId,
    };
    await setDescription({ ctx, input });
  }
  const [first] = await describedPhotos({ ctx, input: { photoIds } });
  const language = turn.person.language ?? 'pt';
  const came = phrasesOf(language).arrivedInAlbum(photoIds.length, first?.description ?? null);
  await finishTurn({
    turn,
    language,
    // Its caption is remembered from the turn that went on without it.
    said: null,
    reply: replyWith([came, ...taken.notes(language)].join('\n')),
    usage: null,
    failure: null,
  });
}

/** What came after all, above the answer to it. */
export function arrivedNotes(
  { photos, hasVoice }: TakenMedia,
  phrases: ConversationPhrases,
): string[] {
  const count = new Set(photos.map(({ photoId }) => photoId)).size;
  return [
    ...(count > 0 ? [phrases.arrived('photo', count)] : []),
    ...(hasVoice ? [phrases.arrived('voice', 1)] : []),
  ];
}

/** With several captions each describes its own photos; a single one describes all. */
async function hasOtherCaptions(
  { id }: Turn,
  albumTurnId: string,
  caption: string,
): Promise<boolean> {
  const others = await (await db()).message.findMany({
    where: {
      direction: 'inbound',
      turnId: { not: id },
      media: { some: {} },
      turn: { OR: [{ id: albumTurnId }, { joinsTurnId: albumTurnId }] },
    },
    select: { body: true },
  });
  return others.some(({ body }) => body.trim() !== '' && body.trim() !== caption);
}
