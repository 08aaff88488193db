import type { PersonContext } from '@/lib/context';
import { isAcervoError } from '@/lib/errors';
import { log } from '@/lib/log';
import type { AssistantModel, TurnState } from '@/lib/models';
import type { Journal } from '../journal';
import type { Suggestion } from '../suggest-description';

/** What the tools of one turn share: for whom they work, and what they leave for the reply. */
export interface TurnTools {
  readonly ctx: PersonContext;
  readonly turnId: string;
  readonly journal: Journal;
  readonly assistant: AssistantModel;
  /** The photos of this turn with the words that came with them. */
  readonly groups: TurnState['newPhotos'];
  readonly capabilities: TurnState['capabilities'];
  /** The photos of the message that the person replies to, theirs all of them. */
  readonly quotedPhotoIds: number[];
  /** What was seen in the photos that came without words, and by whom. */
  readonly suggestion: Suggestion | null;
  /** The words are a button's: they answer the question above it, and nothing else. */
  readonly isTap: boolean;
  photosToSend: number[];
  /** A description that the answer must ask about, in these words. */
  proposal: string | null;
  /** Tools run one after the other, and in the same order in every try of the turn. */
  stepsTaken: number;
  /** Something of ours was down. The turn fails and is tried again; no model can mend it. */
  failure: unknown;
}

const modelCanMend = ['bad_request', 'not_found', 'too_large', 'forbidden'];

/**
 * Runs a verb for a model, once a turn: what it wrote and what it came to commit together. A
 * refusal is told to the model, anything else fails the turn.
 */
export async function attempt<Result>(
  tools: TurnTools,
  verb: () => Promise<Result>,
): Promise<Result | { error: { code: string; message: string } }> {
  const name = `tool ${tools.stepsTaken}`;
  tools.stepsTaken += 1;
  try {
    const { result, photosToSend, proposal } = await tools.journal.once(name, async () => {
      const result = await verb();
      return { result, photosToSend: tools.photosToSend, proposal: tools.proposal };
    });
    tools.photosToSend = photosToSend;
    tools.proposal = proposal ?? null;
    return result;
  } catch (error) {
    if (isAcervoError(error) && modelCanMend.includes(error.code)) {
      log.info({ turnId: tools.turnId, code: error.code }, 'tool refused');
      return { error: { code: error.code, message: error.message } };
    }
    tools.failure ??= error;
    return { error: { code: 'unavailable', message: 'This does not work just now.' } };
  }
}
