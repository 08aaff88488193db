import { isStepCount, type ModelMessage, ToolLoopAgent, wrapLanguageModel } from 'ai';
import { readImage } from '@/lib/catalogue';
import { getConfig } from '@/lib/config';
import type { PersonContext } from '@/lib/context';
import { AcervoError } from '@/lib/errors';
import { type Exchange, readFocus, recallExchanges, writeFocus } from '@/lib/memory';
import { type AssistantModel, getAssistantModel } from '@/lib/models';
import { composeState, type TurnInput } from './compose-state';
import { writeInstructions } from './instructions';
import type { Journal } from './journal';
import { rememberCalls } from './remember-calls';
import { buildTools } from './tools';
import type { TurnTools } from './tools/turn-tools';

export type { TurnInput } from './compose-state';

/** Save, find, send, answer: the longest honest turn takes five steps; a loop that runs on is lost. */
const stepsMax = 8;
/** One WhatsApp message has at most 1,600 characters. */
const outputTokensMax = 700;
/** Each photo costs tokens; an album's first ones say what it is. */
const photosSeenMax = 6;

export interface Answer {
  text: string;
  /** The photos that go out behind the text, in order. */
  photoIds: number[];
  model: string;
  inputTokens: number;
  outputTokens: number;
}

/**
 * Answers one turn of one person. A try that comes after a broken one goes on where that one ended:
 * no call to the model and no tool runs a second time.
 * @throws AcervoError `model_unavailable` when the model failed or had nothing to say, and whatever
 *   a tool's verb threw because a database or store was down
 */
export async function answer({
  ctx,
  input,
  journal,
  signal,
}: {
  ctx: PersonContext;
  input: TurnInput;
  journal: Journal;
  signal: AbortSignal;
}): Promise<Answer> {
  const assistant = getAssistantModel();
  const [state, exchanges] = await Promise.all([
    journal.afterwards('state', () => composeState({ ctx, input, assistant })),
    recallExchanges({ ctx }),
  ]);
  const tools: TurnTools = {
    ctx,
    turnId: input.turnId,
    journal,
    assistant,
    groups: state.newPhotos,
    capabilities: state.capabilities,
    photosToSend: [],
    stepsTaken: 0,
    failure: null,
  };
  const agent = new ToolLoopAgent({
    model: wrapLanguageModel({ model: assistant.model, middleware: rememberCalls(journal) }),
    instructions: writeInstructions(state),
    tools: buildTools(tools),
    toolCallConcurrency: 1,
    stopWhen: isStepCount(stepsMax),
    maxOutputTokens: outputTokensMax,
    maxRetries: 1,
    providerOptions: { openai: { store: false } },
  });
  const messages = await writeMessages({ ctx, input, exchanges, assistant });
  const result = await generate(agent, messages, signal);
  if (tools.failure) throw tools.failure;
  await dropUnansweredProposal({ ctx, turnId: input.turnId });
  const text = result.text.replaceAll('\0', '').trim();
  if (!text) throw new AcervoError('model_unavailable', 'The model ended without an answer.');
  return {
    text,
    photoIds: tools.photosToSend,
    model: assistant.name,
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
  try {
    return await agent.generate({
      messages,
      abortSignal: signal,
      timeout: { totalMs: getConfig().models.timeoutMs },
    });
  } catch (error) {
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
