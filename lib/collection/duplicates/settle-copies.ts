import { localModels } from '@/lib/ai';
import type { PersonContext } from '@/lib/context';
import { analyzeNow } from '../analysis/analyze-photo';
import { findCopies, listUnread } from './find-copies';

/** As long as somebody who sent a photo again waits to hear of it; what is left is decided later. */
const settleMsMax = 6000;
/** A photo takes some 2 s to be read on a busy machine. */
const lookMsMax = 4000;

/**
 * Decides while a person waits whether photos that just came are copies of others. Only where prints
 * say that they may be is anything read. Without a machine that reads, or in want of time, nothing is
 * decided. Not for use in a transaction.
 */
export async function settleCopies(
  { ctx, input }: { ctx: PersonContext; input: { photoIds: number[] } },
  signal: AbortSignal,
): Promise<void> {
  if (localModels().look !== null) return;
  const until = Date.now() + settleMsMax;
  for (const imageId of input.photoIds) {
    for (const unread of await listUnread({ ctx, input: { imageId } })) {
      const leftMs = Math.min(lookMsMax, until - Date.now());
      if (leftMs <= 0) return;
      await analyzeNow({ ctx, input: { imageId: unread } }, signal, leftMs);
    }
    await findCopies({ ctx, input: { imageId } });
  }
}
