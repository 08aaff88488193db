import type { ModelMessage } from 'ai';
import type { AssistantModel } from '@/lib/ai';
import type { PersonContext } from '@/lib/context';
import type { Exchange } from '@/lib/memory';
import type { TurnInput } from './compose-state';
import { showPhotos } from './see-photos';

/** Some servers refuse a message without any text. */
const withoutWords = '…';

/** Each message is a part of its own, so that none is lost in another. */
function messagesOf({ messages, words }: TurnInput, isBuiltIn: boolean) {
  const texts = messages.length > 1 ? messages : [words.trim() || (isBuiltIn ? '' : withoutWords)];
  return texts.map((text) => ({ type: 'text' as const, text }));
}

/** What a model is told beside its instructions: the last exchanges, and this turn's words and photos. */
export async function writeMessages({
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
  const seen = assistant.sees ? await showPhotos({ ctx, input }) : [];
  return [
    ...exchanges.flatMap(({ said, answered }): ModelMessage[] => [
      { role: 'user', content: said || withoutWords },
      { role: 'assistant', content: answered || withoutWords },
    ]),
    {
      role: 'user',
      content: [
        ...messagesOf(input, assistant.isBuiltIn),
        ...seen.map(({ contentType, body }) => ({
          type: 'file' as const,
          mediaType: contentType,
          data: body,
        })),
      ],
    },
  ];
}
