import type { PersonContext } from '@/lib/context';
import { isAcervoError } from '@/lib/errors';
import { log } from '@/lib/log';
import type { AssistantModel, TurnState } from '@/lib/models';
import type { Journal } from '../journal';

/** What the tools of one turn share: for whom they work, and what they leave for the reply. */
export interface TurnTools {
  readonly ctx: PersonContext;
  readonly turnId: string;
  readonly journal: Journal;
  readonly assistant: AssistantModel;
  /** The photos of this turn with the words that came with them. */
  readonly groups: TurnState['newPhotos'];
  /** The photos of the message that the person replies to. */
  readonly quotedPhotoIds: number[];
  readonly capabilities: TurnState['capabilities'];
  photosToSend: number[];
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
    const { result, photosToSend } = await tools.journal.once(name, async () => {
      const result = await verb();
      return { result, photosToSend: tools.photosToSend };
    });
    tools.photosToSend = photosToSend;
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
