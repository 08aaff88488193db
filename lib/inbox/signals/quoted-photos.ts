import { db } from '@/lib/db';
import type { Turn } from '../turn/turn';

/**
 * The photos of the messages that the person replies to: those that they sent, and those that we
 * did. A message of somebody else's, or one that is not known here, has none.
 */
export async function findQuotedPhotos(turn: Turn): Promise<number[]> {
  const sids = turn.messages.flatMap(({ signals }) =>
    // A tap names the message of its button, and means no photo by that.
    signals.buttonPayload === null ? (signals.repliedToSid ?? []) : [],
  );
  if (sids.length === 0) return [];
  const quoted = await (await db()).message.findMany({
    where: { personId: turn.ctx.personId, sid: { in: sids } },
    orderBy: { id: 'asc' },
    select: { imageId: true, media: { orderBy: { position: 'asc' }, select: { imageId: true } } },
  });
  const photoIds = quoted.flatMap(({ imageId, media }) => [
    imageId,
    ...media.map((one) => one.imageId),
  ]);
  return [...new Set(photoIds.flatMap((photoId) => photoId ?? []))];
}
