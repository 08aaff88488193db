import { isStepCount, type ModelMessage, ToolLoopAgent, wrapLanguageModel } from 'ai';
import { readImage } from '@/lib/catalogue';
import { getConfig } from '@/lib/config';
import type { PersonContext } from '@/lib/context';
import { AcervoError } from '@/lib/errors';
import { log } from '@/lib/log';
import { type Exchange, readFocus, recallExchanges, writeFocus } from '@/lib/memory';
import { type AssistantModel, getAssistantModel, getBuiltInAssistant } from '@/lib/models';
import { composeState, type TurnInput } from './compose-state';
import { writeInstructions } from './instructions';
import type { Journal } from './journal';
import { callName, rememberCalls } from './remember-calls';
import { buildTools } from './tools';
import type { TurnTools } from './tools/turn-tools';

/** Save, find, send, answer: the longest honest turn takes five steps; a loop that runs on is lost. */
const stepsMax = 8;
/** One WhatsApp message has at most 1,600 characters. */
const outputTokensMax = 700;
/** A step is one call to the model; two slow ones are all that a person waits for. */
const stepsShareOfTime = 0.5;
/** After a time-out the next people are not made to wait for the same vendor. */
const restMs = 60_000;
/** Each photo costs tokens; an album's first ones say what it is. */
const photosSeenMax = 6;

export interface Answer {
  text: string;
  /** The photos that go out behind the text, in order. */
  photoIds: number[];
  model: string;
  /** The configured model was down, and the built-in one answered in its place. */
  standsIn: boolean;
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
 * did anything, the built-in one answers.
 * @throws AcervoError `model_unavailable` when the model failed between two tools, and whatever a
 *   tool's verb threw because a database or store was down
 */
export async function answer(request: AnswerRequest): Promise<Answer> {
  const { journal, input } = request;
  const assistant = getAssistantModel();
  if (assistant.isBuiltIn) return mustAnswer(await answerWith(assistant, request));
  const hasBegun = journal.recall(callName(assistant.name, 0)) !== undefined;
  const hasFailed = journal.recall('model failed') !== undefined;
  if (!hasFailed && (hasBegun || Date.now() >= restsUntilMs)) {
    const answered = await answerWith(assistant, request);
    if (answered) return answered;
  }
  log.warn({ turnId: input.turnId, model: assistant.name }, 'the built-in model stands in');
  // Remembered, because a later try must not meet another model's tools under its own steps.
  await journal.afterwards('model failed', async () => true);
  return { ...mustAnswer(await answerWith(getBuiltInAssistant(), request)), standsIn: true };
}

function mustAnswer(answered: Answer | null): Answer {
  if (!answered) throw new Error('The built-in model did not answer.');
  return answered;
}

/** @returns null when the model failed, or had nothing to say, before any tool ran */
async function answerWith(
  assistant: AssistantModel,
  { ctx, input, journal, signal }: AnswerRequest,
): Promise<Answer | null> {
  const [state, exchanges] = await Promise.all([
    journal.afterwards(`state for ${assistant.name}`, () =>
      composeState({ ctx, input, assistant }),
    ),
    recallExchanges({ ctx }),
  ]);
  const tools: TurnTools = {
    ctx,
    turnId: input.turnId,
    journal,
    assistant,
    groups: state.newPhotos,
    quotedPhotoIds: state.quotedPhotoIds,
    capabilities: state.capabilities,
    photosToSend: [],
    stepsTaken: 0,
    failure: null,
  };
  const agent = new ToolLoopAgent({
    model: wrapLanguageModel({
      model: assistant.model,
      middleware: rememberCalls(journal, assistant.name),
    }),
    instructions: writeInstructions(state),
    tools: buildTools(tools),
    toolCallConcurrency: 1,
    stopWhen: isStepCount(stepsMax),
    maxOutputTokens: outputTokensMax,
    maxRetries: 1,
    providerOptions: { openai: { store: false } },
  });
  const messages = await writeMessages({ ctx, input, exchanges, assistant });
  const result = await generate(agent, messages, signal).catch((error: unknown) => {
    if (tools.stepsTaken > 0 || signal.aborted) throw error;
    log.warn({ err: error, turnId: input.turnId, model: assistant.name }, 'model failed');
    return null;
  });
  if (tools.failure) throw tools.failure;
  const text = result?.text.replaceAll('\0', '').trim();
  if (!result || !text) {
    if (tools.stepsTaken === 0) return null;
    throw new Error('The model ended without an answer.');
  }
  await dropUnansweredProposal({ ctx, turnId: input.turnId });
  return {
    text,
    photoIds: tools.photosToSend,
    model: assistant.name,
    standsIn: false,
    inputTokens: result.totalUsage.inputTokens ?? 0,
    outputTokens: result.totalUsage.outputTokens ?? 0,
  };
}

/** A "yes" counts in the turn after the question; later it would answer something else. */
async function dropUnansweredProposal({
  ctx,
  turnId,
}: {
  ctx: PersonContext;
  turnId: string;
}): Promise<void> {
  const { proposedDeletion } = await readFocus({ ctx });
  if (proposedDeletion && proposedDeletion.turnId !== turnId) {
    await writeFocus({ ctx, input: { proposedDeletion: null } });
  }
}

async function generate(
  agent: ToolLoopAgent<never, ReturnType<typeof buildTools>>,
  messages: ModelMessage[],
  signal: AbortSignal,
) {
  const totalMs = getConfig().models.timeoutMs;
  try {
    return await agent.generate({
      messages,
      abortSignal: signal,
      timeout: { totalMs, stepMs: totalMs * stepsShareOfTime },
    });
  } catch (error) {
    const isTimeout = error instanceof Error && error.name === 'TimeoutError';
    if (isTimeout) restsUntilMs = Date.now() + restMs;
    throw new AcervoError('model_unavailable', 'The model did not answer.', { cause: error });
  }
}

async function writeMessages({
  ctx,
  input,
  exchanges,
  assistant,
}: {
  ctx: PersonContext;
  input: TurnInput;
  exchanges: Exchange[];
  assistant: AssistantModel;
}): Promise<ModelMessage[]> {
  const photoIds = input.photos.flatMap((group) => group.photoIds).slice(0, photosSeenMax);
  const seen = assistant.sees
    ? await Promise.all(
        photoIds.map((imageId) => readImage({ ctx, input: { imageId, variant: 'w640' } })),
      )
    : [];
  return [
    ...exchanges.flatMap(({ said, answered }): ModelMessage[] => [
      { role: 'user', content: said || '…' },
      { role: 'assistant', content: answered },
    ]),
    {
      role: 'user',
      content: [
        { type: 'text', text: input.words },
        ...seen.map((image) => ({
          type: 'file' as const,
          mediaType: image.contentType,
          data: image.body,
        })),
      ],
    },
  ];
}
