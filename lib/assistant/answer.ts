import { isStepCount, type ModelMessage, ToolLoopAgent, wrapLanguageModel } from 'ai';
import {
  type AssistantModel,
  getAssistantModel,
  getBuiltInAssistant,
  keepsNothing,
  withoutContents,
} from '@/lib/ai';
import { getConfig } from '@/lib/config';
import type { PersonContext } from '@/lib/context';
import { AcervoError, isAcervoError } from '@/lib/errors';
import { log } from '@/lib/log';
import { dropPassedProposals, readConversationContext, recallExchanges } from '@/lib/memory';
import { isWithinBudget, noteOverBudget } from '@/lib/usage';
import { composeState, type TurnInput } from './compose-state';
import { deletionNotice } from './deletion-notice';
import { instructionsVersion, writeInstructions } from './instructions';
import { withoutInventedLinks } from './invented-links';
import type { Journal } from './journal';
import { isProposalAsked } from './propose-description';
import { callName, rememberCalls } from './remember-calls';
import type { Reply } from './reply';
import { seePhotos } from './see-photos';
import { type Suggestion, suggestDescription } from './suggest-description';
import { buildTools } from './tools';
import { privacyAddress } from './tools/documents/privacy-address';
import { noOutcome, type TurnTools } from './tools/turn/turn-tools';
import { startClock, type TurnClock } from './turn-clock';
import { writeMessages } from './write-messages';

/** Save, find, send, answer: the longest honest request takes five steps; a loop that runs on is lost. */
const stepsMax = 8;
/** Find, send: what each further request of the same turn takes. */
const stepsForEachMore = 2;
/** As many requests as the rules assistant takes into one answer. */
const requestsMax = 10;
/** Two WhatsApp messages of 1,600 characters: a hundred albums by their names. */
const outputTokensMax = 1400;
/** A step is one call to the model; two slow ones are all that a person waits for. */
const stepsShareOfTime = 0.5;
/** After a time-out the next people are not made to wait for the same vendor. */
const restMs = 60_000;

export interface Answer {
  reply: Reply;
  /** Photos that had no description when the turn began; some may have one now. */
  wordlessPhotoIds: number[];
  model: string;
  /** The configured model was down, and the built-in one answered in its place. */
  standsIn: boolean;
  /** The day's share of the configured model is used up, and the person has not heard of it yet. */
  saysOverBudget: boolean;
  inputTokens: number;
  outputTokens: number;
}

interface AnswerRequest {
  ctx: PersonContext;
  input: TurnInput;
  journal: Journal;
  signal: AbortSignal;
}

let restsUntilMs = 0;

/**
 * Answers one turn of one person. A try that comes after a broken one goes on where that one ended:
 * no call to the model and no tool runs a second time. Where the configured model fails before it
 * did anything, or its share of the day is used up, the built-in one answers.
 * @throws AcervoError `model_unavailable` when the model failed between two tools, and whatever a
 *   tool's verb threw because a database or store was down; `text_unreadable` where the words were
 *   too much for the rules assistant
 */
export async function answer(request: AnswerRequest): Promise<Answer> {
  const { journal, input } = request;
  const assistant = getAssistantModel();
  if (assistant.isBuiltIn) return mustAnswer(await answerWith(assistant, request));
  const hasBegun = journal.recall(callName(assistant.name, 0)) !== undefined;
  const over = await overBudget(request, hasBegun);
  if (over) {
    const answered = mustAnswer(await answerWith(getBuiltInAssistant(), request));
    return { ...answered, saysOverBudget: over.isSaid };
  }
  const hasFailed = journal.recall('model failed') !== undefined;
  if (!hasFailed && (hasBegun || Date.now() >= restsUntilMs)) {
    const answered = await answerWith(assistant, request);
    if (answered) return answered;
  }
  log.warn({ turnId: input.turnId, model: assistant.name }, 'falling back to the rules assistant');
  // Remembered, because a later try must not meet another model's tools under its own steps.
  await journal.afterwards('model failed', async () => true);
  return { ...mustAnswer(await answerWith(getBuiltInAssistant(), request)), standsIn: true };
}

/**
 * Null within the budget. A turn that has begun with the configured model ends with it; one that is
 * over remembers it, as it does a failure, and so does what the person was told.
 */
async function overBudget(
  { ctx, journal }: AnswerRequest,
  hasBegun: boolean,
): Promise<{ isSaid: boolean } | null> {
  const known = journal.recall('over budget') as { isSaid: boolean } | undefined;
  if (known) return known;
  if (hasBegun || (await isWithinBudget({ ctx, input: { role: 'assistant' } }))) return null;
  return journal.once('over budget', async () => ({ isSaid: await noteOverBudget({ ctx }) }));
}

function mustAnswer(answered: Answer | null): Answer {
  if (!answered) throw new Error('The rules assistant did not answer.');
  return answered;
}

/** @returns null when the model failed, or had nothing to say, before any tool ran */
async function answerWith(
  assistant: AssistantModel,
  request: AnswerRequest,
): Promise<Answer | null> {
  const { ctx, input, journal, signal } = request;
  const captions = await seePhotos({ assistant, ...request });
  const suggestion = await suggestOnce({ ctx, input, journal, signal }, assistant);
  const [state, exchanges] = await Promise.all([
    journal.afterwards(`state for ${assistant.name}`, () =>
      composeState({ ctx, input, assistant, captions, suggestion: suggestion?.text ?? null }),
    ),
    recallExchanges({ ctx }),
  ]);
  const messages = await writeMessages({ ctx, input, exchanges, assistant });
  const { timeoutMs } = getConfig().models;
  const clock = startClock({ totalMs: timeoutMs, stepMs: timeoutMs * stepsShareOfTime }, signal);
  const tools: TurnTools = {
    ctx,
    turnId: input.turnId,
    journal,
    assistant,
    said: input,
    groups: state.newPhotos,
    quotedPhotoIds: state.quotedPhotoIds,
    language: input.language,
    capabilities: state.capabilities,
    suggestion,
    isTap: input.isTap,
    clock,
    ...noOutcome(),
  };
  const agent = createAgent(tools, writeInstructions(state));
  const result = await generate(agent, messages, clock).catch((error: unknown) => {
    const isUnreadable = isAcervoError(error, 'text_unreadable');
    if (tools.stepsTaken > 0 || signal.aborted || isUnreadable) throw error;
    log.warn({ err: error, turnId: input.turnId, model: assistant.name }, 'model failed');
    return null;
  });
  if (tools.failure) throw tools.failure;
  const text = result?.text.replaceAll('\0', '').trim();
  if (!result || !text) {
    if (tools.stepsTaken === 0) return null;
    throw new Error('The model ended without an answer.');
  }
  log.info(
    { turnId: input.turnId, model: assistant.name, instructions: instructionsVersion },
    'model answered',
  );
  await dropPassedProposals({ ctx, input: { turnId: input.turnId } });
  const notice = await noticeOfDeletion({ ctx, input, assistant });
  return {
    reply: {
      ...tools.reply,
      text: withOurLinks(withoutInventedLinks([text, ...notice].join('\n'), input.ownWords), tools),
      isProposing: await isProposalAsked(tools, text),
    },
    wordlessPhotoIds: [...wordlessOf(state.newPhotos), ...state.waitingPhotoIds],
    model: assistant.name,
    standsIn: false,
    saysOverBudget: false,
    inputTokens: result.totalUsage.inputTokens ?? 0,
    outputTokens: result.totalUsage.outputTokens ?? 0,
  };
}

/** Put there by us, whatever a model wrote. */
function withOurLinks(text: string, { leadsToPrivacy }: TurnTools): string {
  return leadsToPrivacy ? `${text}\n${privacyAddress()}` : text;
}

/** The rules assistant finds the clauses of a line, too; another one is held to the lines. */
function stepsFor({ assistant, said }: TurnTools): number {
  const lines = assistant.isBuiltIn ? requestsMax : said.words.split('\n').length;
  return stepsMax + stepsForEachMore * (Math.min(lines, requestsMax) - 1);
}

function createAgent(tools: TurnTools, instructions: string) {
  const { ctx, turnId, journal, assistant, clock } = tools;
  return new ToolLoopAgent({
    model: wrapLanguageModel({
      model: assistant.model,
      middleware: rememberCalls({ ctx, turnId, journal, assistant }),
    }),
    instructions,
    tools: buildTools(tools),
    toolCallConcurrency: 1,
    stopWhen: isStepCount(stepsFor(tools)),
    prepareStep: () => {
      clock.beginStep();
      return {};
    },
    maxOutputTokens: outputTokensMax,
    maxRetries: 1,
    providerOptions: keepsNothing,
    telemetry: withoutContents,
  });
}

/**
 * For photos that came without any words, unless the model that answers sees them itself. Looked at
 * once a turn, whoever answers it in the end.
 */
function suggestOnce(
  { ctx, input, journal, signal }: AnswerRequest,
  assistant: AssistantModel,
): Promise<Suggestion | null> {
  const photoIds = wordlessOf(input.photos);
  if (assistant.sees || input.words !== '' || photoIds.length === 0) return Promise.resolve(null);
  const asked = { ctx, input: { photoIds, language: input.language }, signal };
  return journal.afterwards('suggestion', () => suggestDescription(asked));
}

function wordlessOf(groups: TurnInput['photos']): number[] {
  return groups.flatMap(({ photoIds, words }) => (words === null ? photoIds : []));
}

/**
 * A deletion that a model proposed in this turn is asked about in our words too; the built-in
 * model's are ours.
 */
async function noticeOfDeletion({
  ctx,
  input,
  assistant,
}: Pick<AnswerRequest, 'ctx' | 'input'> & { assistant: AssistantModel }): Promise<string[]> {
  if (assistant.isBuiltIn) return [];
  const { proposedDeletion } = await readConversationContext({ ctx });
  if (!proposedDeletion) return [];
  const { photoIds } = proposedDeletion;
  return [await deletionNotice({ ctx, photoIds, language: input.language })];
}

async function generate(
  agent: ToolLoopAgent<never, ReturnType<typeof buildTools>>,
  messages: ModelMessage[],
  clock: TurnClock,
) {
  try {
    return await agent.generate({ messages, abortSignal: clock.signal });
  } catch (error) {
    if (isAcervoError(error, 'text_unreadable')) throw error;
    if (clock.isOver()) restsUntilMs = Date.now() + restMs;
    throw new AcervoError('model_unavailable', 'The model did not answer.', { cause: error });
  } finally {
    clock.stop();
  }
}
