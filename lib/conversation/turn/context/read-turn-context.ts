import { readConversationContext } from '@/lib/memory';
import type { Turn } from '../state/open-turn';
import { type ActionReply, findActionReplies } from './button-actions';
import { type ButtonReplies, sortButtonReplies } from './button-replies';
import { findQuotedPhotos } from './quoted-photos';
import { type SharedPlace, sharedPlaceOf } from './shared-place';

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
