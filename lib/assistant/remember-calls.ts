import type { LanguageModelV4GenerateResult, LanguageModelV4Middleware } from '@ai-sdk/provider';
import type { AssistantModel } from '@/lib/ai';
import type { PersonContext } from '@/lib/context';
import { recordUsage } from '@/lib/usage';
import type { Journal } from './journal';

/** What of a model's answer the loop goes by; the rest (headers, raw bodies) is the wire's. */
type Remembered = Pick<
  LanguageModelV4GenerateResult,
  'content' | 'finishReason' | 'usage' | 'providerMetadata'
>;

/** Under which a model's nth call, from 0, is remembered. */
export const callName = (model: string, call: number) => `${model} call ${call}`;

/**
 * Each call to the model is made once a turn, and counted where it is made: a later try gets the
 * answer that was paid for. Calls have no name of their own; they come one after the other, and in
 * the same order every time.
 */
export function rememberCalls({
  ctx,
  turnId,
  journal,
  assistant,
}: {
  ctx: PersonContext;
  turnId: string;
  journal: Journal;
  assistant: AssistantModel;
}): LanguageModelV4Middleware {
  const model = assistant.name;
  let call = 0;
  return {
    specificationVersion: 'v4',
    async wrapGenerate({ doGenerate }) {
      const remembered = await journal.afterwards<Remembered>(callName(model, call), async () => {
        const { content, finishReason, usage, providerMetadata } = await doGenerate();
        if (!assistant.isBuiltIn) {
          const inputTokens = usage.inputTokens.total ?? 0;
          const outputTokens = usage.outputTokens.total ?? 0;
          const used = { role: 'assistant' as const, model, turnId, inputTokens, outputTokens };
          await recordUsage({ ctx, input: used });
        }
        return { content, finishReason, usage, ...(providerMetadata && { providerMetadata }) };
      });
      call += 1;
      return { ...remembered, warnings: [] };
    },
  };
}
