import type { PersonContext } from '@/lib/context';
import { changeCollection } from '../journal/change-collection';
import { moveToTrash } from './move-to-trash';

/** How long a deleted photo can come back. */
export const trashDays = 30;

/**
 * Deletes photos: their rows leave the collection, so that nothing finds, counts or shows them, and
 * lie in the bin for 30 days. Their bytes stay as long. Whoever calls this has asked the person, or
 * offers to take it back.
 * @returns the change, or null where none of the photos is the person's
 */
export async function deletePhotos({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: { photoIds: number[] };
}): Promise<{ deleted: number; changeId: string | null }> {
  return changeCollection(ctx, (tx) => moveToTrash(tx, ctx, input.photoIds));
}
