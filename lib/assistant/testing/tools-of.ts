import { getBuiltInAssistant } from '@/lib/ai';
import type { PersonContext } from '@/lib/context';
import { noOutcome, type TurnTools } from '../tools/turn/turn-tools';

/** What a tool needs of its turn; a journal that remembers nothing. */
export function toolsOf(
  ctx: PersonContext,
  { words = '', quotedPhotoIds = [] }: { words?: string; quotedPhotoIds?: number[] } = {},
): TurnTools {
  const never = new AbortController().signal;
  const nothing = () => undefined;
  const work = <T>(_: string, run: () => Promise<T>) => run();
  return {
    ctx,
    turnId: '019a0000-0000-7000-8000-000000000001',
    journal: { once: work, afterwards: work, recall: () => undefined },
    assistant: getBuiltInAssistant(),
    said: { words, ownWords: words },
    groups: [],
    quotedPhotoIds,
    language: 'pt',
    capabilities: {
      sight: false,
      hearing: false,
      languageModel: false,
      reading: false,
      drawing: false,
    },
    suggestion: null,
    isTap: false,
    clock: {
      signal: never,
      isOver: () => false,
      beginStep: nothing,
      standStill: (work) => work(),
      stop: nothing,
    },
    ...noOutcome(),
  };
}
