import { db, type Prisma } from '@/lib/db';
import type { Turn } from '../state/open-turn';

const imagesInOrder = {
  orderBy: { position: 'asc' },
  select: { imageId: true },
} satisfies Prisma.MediaFindManyArgs;

/**
 * The photos of the messages that the person replies to: those that they sent, and those that we
 * did. What we only wrote is about the photos that it answered: "I kept it: …", "what is it?". A
 * message of somebody else's, or one that is not known here, has none.
 */
export async function findQuotedPhotos(turn: Turn): Promise<number[]> {
  const sids = turn.messages.flatMap(({ context }) =>
    // A tap names the message of its button, and means no photo by that.
    context.buttonPayload === null ? (context.repliedToSid ?? []) : [],
  );
  if (sids.length === 0) return [];
  const quoted = await (await db()).message.findMany({
    where: { personId: turn.ctx.personId, sid: { in: sids } },
    orderBy: { id: 'asc' },
    select: {
      direction: true,
      imageId: true,
      media: imagesInOrder,
      turn: {
        select: { messages: { where: { direction: 'inbound' }, select: { media: imagesInOrder } } },
      },
    },
  });
  const photoIds = quoted.flatMap(({ direction, imageId, media, turn }) => {
    if (imageId !== null) return imageId;
    const answered = turn?.messages.flatMap((message) => message.media) ?? [];
    return (direction === 'inbound' ? media : answered).map((one) => one.imageId);
  });
  return [...new Set(photoIds.flatMap((photoId) => photoId ?? []))];
}
