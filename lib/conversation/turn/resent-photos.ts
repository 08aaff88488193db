import { listResent, type ResentPhoto, setDescription } from '@/lib/collection';
import { writeConversationContext } from '@/lib/memory';
import { groupPhotos, type PhotoGroup } from './group-photos';
import type { Turn } from './state/open-turn';
import type { TakenMedia } from './take-in-media';
import type { Words } from './words-of';

/** The photos of a turn by what there is to do about them. */
export interface SortedPhotos {
  fresh: PhotoGroup[];
  /** Sent before: kept already, and asked nothing. */
  known: PhotoGroup[];
}

export function sortPhotos(taken: TakenMedia, words: Words): SortedPhotos {
  const knownIds = new Set(taken.known.map(({ photoId }) => photoId));
  const groups = groupPhotos(taken.photos, words.orphan);
  const only = (isWanted: (photoId: number) => boolean) =>
    groups
      .map((group) => ({ ...group, photoIds: group.photoIds.filter(isWanted) }))
      .filter(({ photoIds }) => photoIds.length > 0);
  return { fresh: only((id) => !knownIds.has(id)), known: only((id) => knownIds.has(id)) };
}

/**
 * Keeps what came with photos that were sent before, once a turn: it must not come back where the
 * person, or a model for them, changes it later in the same turn.
 * @returns the photos, with all their words
 */
export async function keepKnownWords(turn: Turn, known: PhotoGroup[]): Promise<ResentPhoto[]> {
  if (known.length === 0) return [];
  const { ctx } = turn;
  return turn.journal.once('words of known photos', async () => {
    const photoIds = known.flatMap((group) => group.photoIds);
    const files = await listResent({ ctx, input: { photoIds, turnId: turn.id } });
    const copies = new Set(files.flatMap(({ photoId, isCopy }) => (isCopy ? photoId : [])));
    for (const { photoIds: ids, words } of known) {
      if (words === null) continue;
      const own = ids.filter((id) => copies.has(id));
      const same = ids.filter((id) => !copies.has(id));
      // A copy is a photo of its own: its words are taken back with it.
      const sent = { mode: 'fill' as const, photoIds: own, words, turnId: turn.id };
      if (own.length > 0) await setDescription({ ctx, input: sent });
      const again = { mode: 'append' as const, photoIds: same, words };
      if (same.length > 0) await setDescription({ ctx, input: again });
    }
    // "Delete it", said next, means the one that they have just sent.
    await writeConversationContext({ ctx, input: { lastShownPhotoIds: photoIds } });
    const resent = await listResent({ ctx, input: { photoIds, turnId: turn.id } });
    return resent.map((photo) => tellAdded(photo, known));
  });
}

/** What stood there and what was added are told apart: nobody said the latter before. */
function tellAdded(photo: ResentPhoto, known: PhotoGroup[]): ResentPhoto {
  const words = known.find(({ photoIds }) => photoIds.includes(photo.photoId))?.words ?? null;
  const end = `\n${words}`;
  if (words === null || photo.isCopy || !photo.description?.endsWith(end)) return photo;
  return { ...photo, description: photo.description.slice(0, -end.length), added: words };
}
