import type { Language } from '@/lib/language';
import { undoneText } from './answer/album-steps';
import type { ToolResult } from './answer/tool-results';
import { phrasesIn } from './phrases';

/** What a tapped button came to, in the words of the rules assistant: no model is asked for it. */
export const sayOutcome = {
  described: (
    language: Language,
    { photos, now, before }: { photos: number; now: string; before: string | null },
  ): string => {
    const phrases = phrasesIn(language);
    return photos === 0 ? phrases.saysSoAlready(now) : phrases.corrected(photos, now, before);
  },
  undone: (
    language: Language,
    undone: Omit<ToolResult<'undoLastChange'>, 'isAsked'>,
    now: string,
  ): string =>
    undoneText(
      { ...undone, isAsked: false },
      { phrases: phrasesIn(language), state: { language, now } },
    ),
  kept: (language: Language): string => phrasesIn(language).keepAsIs,
  refused: (language: Language, code: string): string => phrasesIn(language).failed(code),
};
