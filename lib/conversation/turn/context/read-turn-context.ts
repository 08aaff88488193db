import { db, type Prisma } from '@/lib/db';
import { readConversationContext } from '@/lib/memory';
import type { Turn } from '../state/open-turn';
import { type ActionReply, findActionReplies } from './button-actions';
import { type ButtonReplies, sortButtonReplies } from './button-replies';
import { type SharedPlace, sharedPlaceOf } from './shared-place';

const imagesInOrder = {
  orderBy: { position: 'asc' },
  select: { imageId: true },
} satisfies Prisma.MediaFindManyArgs;

/**
 * The photos of the messages that the person replies to: those that they sent, and those that we
 * did. What we only wrote is about the photos that it answered: "I kept it: …", "what is it?". A
 * message of somebody else's, or one that is not known here, has none.
 */
async function findQuotedPhotos(turn: Turn): Promise<number[]> {
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

/** What a turn's messages say beside words and media. */
export interface TurnContext {
  buttonReplies: ButtonReplies;
  actionReplies: ActionReply[];
  quotedPhotoIds: number[];
  place: SharedPlace | null;
}

/** Read once the turn's photos are kept: a reply may be to one of them. */
export async function readTurnContext(turn: Turn): Promise<TurnContext> {
  return {
    buttonReplies: sortButtonReplies(turn, await openQuestion(turn)),
    actionReplies: await findActionReplies(turn),
    quotedPhotoIds: await findQuotedPhotos(turn),
    place: sharedPlaceOf(turn),
  };
}

/**
 * The turn whose proposal was open when this one began. Remembered, because an earlier try may have
 * taken the answer already.
 */
async function openQuestion({ ctx, id, journal, messages }: Turn): Promise<string | null> {
  if (messages.every(({ context }) => context.buttonPayload === null)) return null;
  return journal.afterwards('open question', async () => {
    const { proposedDescription } = await readConversationContext({ ctx });
    return proposedDescription?.turnId === id ? null : (proposedDescription?.turnId ?? null);
  });
}
