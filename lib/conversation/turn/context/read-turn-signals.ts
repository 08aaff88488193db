import { readFocus } from '@/lib/memory';
import type { Turn } from '../state/open-turn';
import { type ActionTap, findActionTaps } from './action-taps';
import { findQuotedPhotos } from './quoted-photos';
import { type SharedPlace, sharedPlaceOf } from './shared-place';
import { sortTaps, type Taps } from './taps';

/** What a turn's messages say beside words and media. */
export interface TurnSignals {
  taps: Taps;
  actionTaps: ActionTap[];
  quotedPhotoIds: number[];
  place: SharedPlace | null;
}

/** Read once the turn's photos are kept: a reply may be to one of them. */
export async function readTurnSignals(turn: Turn): Promise<TurnSignals> {
  return {
    taps: sortTaps(turn, await openQuestion(turn)),
    actionTaps: await findActionTaps(turn),
    quotedPhotoIds: await findQuotedPhotos(turn),
    place: sharedPlaceOf(turn),
  };
}

/**
 * The turn whose proposal was open when this one began. Remembered, because an earlier try may have
 * taken the answer already.
 */
async function openQuestion({ ctx, id, journal, messages }: Turn): Promise<string | null> {
  if (messages.every(({ signals }) => signals.buttonPayload === null)) return null;
  return journal.afterwards('open question', async () => {
    const { proposedDescription } = await readFocus({ ctx });
    return proposedDescription?.turnId === id ? null : (proposedDescription?.turnId ?? null);
  });
}
