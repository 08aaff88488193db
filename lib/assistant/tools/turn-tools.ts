import type { PersonContext } from '@/lib/context';
import { isAcervoError } from '@/lib/errors';
import { log } from '@/lib/log';
import type { AssistantModel, TurnState } from '@/lib/models';

/** What the tools of one turn share: for whom they work, and what they leave for the reply. */
export interface TurnTools {
  readonly ctx: PersonContext;
  readonly turnId: string;
  readonly assistant: AssistantModel;
  /** The photos of this turn with the words that came with them. */
  readonly groups: TurnState['newPhotos'];
  readonly capabilities: TurnState['capabilities'];
  photosToSend: number[];
  /** Something of ours was down. The turn fails and is tried again; no model can mend it. */
  failure: unknown;
}

const modelCanMend = ['bad_request', 'not_found', 'too_large', 'forbidden'];

/** Runs a verb for a model: a refusal is told to it, anything else fails the turn. */
export async function attempt<Result>(
  tools: TurnTools,
  verb: () => Promise<Result>,
): Promise<Result | { error: { code: string; message: string } }> {
  try {
    return await verb();
  } catch (error) {
    if (isAcervoError(error) && modelCanMend.includes(error.code)) {
      log.info({ turnId: tools.turnId, code: error.code }, 'tool refused');
      return { error: { code: error.code, message: error.message } };
    }
    tools.failure ??= error;
    return { error: { code: 'unavailable', message: 'This does not work just now.' } };
  }
}
