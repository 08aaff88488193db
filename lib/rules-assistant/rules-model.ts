import { randomUUID } from 'node:crypto';
import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4Content,
  LanguageModelV4FinishReason,
  LanguageModelV4GenerateResult,
  LanguageModelV4StreamPart,
} from '@ai-sdk/provider';
import type { Step } from './answer/situation';
import { phrasesIn } from './phrases';
import { readPrompt } from './read-prompt';
import { type Question, understand } from './understand';

type Reader = (question: Question) => Step | Promise<Step>;

/** Rules count no tokens; the AI SDK wants a number, and nobody is billed by this one. */
const noUsage = {
  inputTokens: { total: 0, noCache: 0, cacheRead: 0, cacheWrite: 0 },
  outputTokens: { total: 0, text: 0, reasoning: 0 },
};

/** @param read what makes a wish of words; a thread beside the event loop unless told otherwise */
export function createRulesModel(read: Reader = understand): LanguageModelV4 {
  return {
    specificationVersion: 'v4',
    provider: 'acervo.built-in',
    modelId: 'acervo-rules-1',
    supportedUrls: {},
    doGenerate: (options) => generate(options, read),
    doStream: async (options) => ({ stream: streamOf(await generate(options, read)) }),
  };
}

async function generate(
  options: LanguageModelV4CallOptions,
  read: Reader,
): Promise<LanguageModelV4GenerateResult> {
  options.abortSignal?.throwIfAborted();
  const { state, messages, results } = readPrompt(options.prompt);
  const step = allowed(await read({ messages, state, results }), options);
  return 'calls' in step
    ? result(step.calls.map(toolCall), { unified: 'tool-calls', raw: undefined })
    : result([{ type: 'text', text: step.text }], { unified: 'stop', raw: undefined });

  /** A tool that was not offered is not called: the person is told that it did not work. */
  function allowed(wanted: Step, { tools, toolChoice }: LanguageModelV4CallOptions): Step {
    if (!('calls' in wanted)) return wanted;
    const offered = toolChoice?.type === 'none' ? [] : (tools ?? []).map(({ name }) => name);
    const isOffered = wanted.calls.every(({ tool }) => offered.includes(tool));
    return isOffered ? wanted : { text: phrasesIn(state.language).failed('tool_not_offered') };
  }
}

const toolCall = ({ tool, input }: { tool: string; input: unknown }): LanguageModelV4Content => ({
  type: 'tool-call',
  toolCallId: randomUUID(),
  toolName: tool,
  input: JSON.stringify(input),
});

const result = (
  content: LanguageModelV4Content[],
  finishReason: LanguageModelV4FinishReason,
): LanguageModelV4GenerateResult => ({ content, finishReason, usage: noUsage, warnings: [] });

function streamOf({ content, finishReason, usage, warnings }: LanguageModelV4GenerateResult) {
  return new ReadableStream<LanguageModelV4StreamPart>({
    start(controller) {
      controller.enqueue({ type: 'stream-start', warnings });
      for (const part of content) for (const chunk of chunksOf(part)) controller.enqueue(chunk);
      controller.enqueue({ type: 'finish', usage, finishReason });
      controller.close();
    },
  });
}

/** The whole text is one delta: it is there at once. */
function chunksOf(part: LanguageModelV4Content): LanguageModelV4StreamPart[] {
  if (part.type === 'tool-call') return [part];
  if (part.type !== 'text') return [];
  const id = randomUUID();
  return [
    { type: 'text-start', id },
    { type: 'text-delta', id, delta: part.text },
    { type: 'text-end', id },
  ];
}
