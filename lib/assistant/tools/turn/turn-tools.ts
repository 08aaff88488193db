import type { AssistantModel } from '@/lib/ai';
import type { PersonContext } from '@/lib/context';
import { isAcervoError } from '@/lib/errors';
import type { Language } from '@/lib/language';
import { log } from '@/lib/log';
import type { TurnState } from '@/lib/rules-assistant';
import type { Journal } from '../../journal';
import { type Reply, replyWith } from '../../reply';
import type { Suggestion } from '../../suggest-description';
import type { TurnClock } from '../../turn-clock';

/** What the tools of one turn share: for whom they work, and what they leave for the reply. */
export interface TurnTools extends TurnOutcome {
  readonly ctx: PersonContext;
  readonly turnId: string;
  readonly journal: Journal;
  readonly assistant: AssistantModel;
  /** What the person wrote or said in this turn apart from captions, and what of it is their own. */
  readonly said: { words: string; ownWords: string };
  /** The photos of this turn with the words that came with them. */
  readonly groups: TurnState['newPhotos'];
  /** The photos of the message that the person replies to. */
  readonly quotedPhotoIds: TurnState['quotedPhotoIds'];
  readonly language: Language;
  readonly capabilities: TurnState['capabilities'];
  /** What was seen in the photos that came without words, and by whom. */
  readonly suggestion: Suggestion | null;
  /** The words are a button's: they answer the question above it, and nothing else. */
  readonly isTap: boolean;
  readonly clock: TurnClock;
}

/** What the tools of a turn leave behind. */
interface TurnOutcome {
  /** The text is the model's, once all tools have run. */
  reply: Reply;
  /** The answer ends in the address where everything is taken along or deleted. */
  leadsToPrivacy: boolean;
  /** A description that the answer must ask about, in these words. */
  proposal: string | null;
  /** Tools run one after the other, and in the same order in every try of the turn. */
  stepsTaken: number;
  /** Something of ours was down. The turn fails and is tried again; no model can mend it. */
  failure: unknown;
}

/** Of a turn in which no tool has run. */
export const noOutcome = (): TurnOutcome => ({
  reply: replyWith(''),
  leadsToPrivacy: false,
  proposal: null,
  stepsTaken: 0,
  failure: null,
});

interface Refusal {
  error: { code: string; message: string };
}

const modelCanMend = [
  'bad_request',
  'not_found',
  'conflict',
  'too_large',
  'forbidden',
  'role_off',
  'over_budget',
  'too_often',
];

/**
 * Runs a verb for a model, once a turn: what it wrote and what it came to commit together. A
 * refusal is told to the model, anything else fails the turn.
 */
export function attempt<Result>(
  tools: TurnTools,
  verb: () => Promise<Result>,
): Promise<Result | Refusal> {
  const name = nextName(tools);
  return orRefuse(tools, () => runOnce(tools, name, verb));
}

/**
 * As `attempt`, for a tool that first waits for a vendor and pays it. That is remembered by itself,
 * before the verb's transaction, which must not wait so long: a later try pays no second time. What
 * fails there is told to the model as well and is remembered too, because the model has answered to
 * it: the turn goes on without what the vendor did not give.
 */
export function attemptAfter<Made, Result>(
  tools: TurnTools,
  make: () => Promise<Made>,
  verb: (made: Made) => Promise<Result>,
): Promise<Result | Refusal> {
  const name = nextName(tools);
  return orRefuse(tools, async () => {
    const made = await tools.journal.afterwards(`${name} made`, async () => {
      try {
        return { value: await make() };
      } catch (error) {
        if (!isAcervoError(error) || tools.clock.signal.aborted) throw error;
        log.info({ err: error, turnId: tools.turnId }, 'tool refused');
        return { refusal: { code: error.code, message: error.message } };
      }
    });
    if ('refusal' in made) return { error: made.refusal };
    return runOnce(tools, name, () => verb(made.value));
  });
}

function nextName(tools: TurnTools): string {
  const name = `tool ${tools.stepsTaken}`;
  tools.stepsTaken += 1;
  return name;
}

async function runOnce<Result>(
  tools: TurnTools,
  name: string,
  verb: () => Promise<Result>,
): Promise<Result> {
  const done = await tools.journal.once(name, async () => {
    const result = await verb();
    const { reply, leadsToPrivacy, proposal } = tools;
    return { result, reply, leadsToPrivacy, proposal };
  });
  // Of a step that an earlier try of the turn has done, all that it left.
  tools.reply = done.reply;
  tools.leadsToPrivacy = done.leadsToPrivacy;
  tools.proposal = done.proposal;
  return done.result;
}

async function orRefuse<Result>(
  tools: TurnTools,
  work: () => Promise<Result>,
): Promise<Result | Refusal> {
  try {
    return await work();
  } catch (error) {
    if (isAcervoError(error) && modelCanMend.includes(error.code)) {
      log.info({ turnId: tools.turnId, code: error.code }, 'tool refused');
      return { error: { code: error.code, message: error.message } };
    }
    tools.failure ??= error;
    return { error: { code: 'unavailable', message: 'This does not work just now.' } };
  }
}
