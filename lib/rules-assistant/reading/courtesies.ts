import type { Lexicon } from '../lexicon/lexicon';
import type { Pattern } from '../patterns/pattern';
import { matchTokens, type Token } from './tokens';

export type Courtesy = 'greeting' | 'thanks' | 'acknowledgement';

interface Stripped {
  /** What is left of the sentence: the request. */
  core: Token[];
  courtesies: Set<Courtesy>;
}

/** Takes greetings, thanks and politeness off both ends: "oi! tudo bem? … pfv". */
export function stripCourtesies(text: string, tokens: Token[], lexicon: Lexicon): Stripped {
  const courtesies = new Set<Courtesy>();
  const core = stripEnd(stripStart(text, tokens, lexicon, courtesies), lexicon);
  return { core, courtesies };
}

/** For what is kept in the person's own words, whose end is theirs too. */
export const stripOpening = (text: string, tokens: Token[], lexicon: Lexicon): Token[] =>
  stripStart(text, tokens, lexicon, new Set());

function stripStart(
  text: string,
  tokens: Token[],
  lexicon: Lexicon,
  courtesies: Set<Courtesy>,
): Token[] {
  const patterns: { pattern: Pattern; courtesy?: Courtesy; needsPause?: boolean }[] = [
    { pattern: lexicon.thanks, courtesy: 'thanks' },
    { pattern: lexicon.greeting, courtesy: 'greeting' },
    { pattern: lexicon.praise, courtesy: 'thanks', needsPause: true },
    { pattern: lexicon.acknowledgement, courtesy: 'acknowledgement', needsPause: true },
    { pattern: lexicon.opener },
  ];
  for (const { pattern, courtesy, needsPause } of patterns) {
    const match = matchTokens(tokens, pattern);
    if (!match || (needsPause && !isPauseAfter(text, tokens, match.to))) continue;
    if (courtesy) courtesies.add(courtesy);
    return stripStart(text, tokens.slice(match.to), lexicon, courtesies);
  }
  return tokens;
}

/** The end of the text, or a comma or the like between two words. */
export function isPauseAfter(text: string, tokens: Token[], index: number): boolean {
  const [last, next] = [tokens[index - 1], tokens[index]];
  return !last || !next || /[^\s\p{L}\p{N}]/u.test(text.slice(last.end, next.start));
}

function stripEnd(tokens: Token[], lexicon: Lexicon): Token[] {
  const match = matchTokens(tokens, lexicon.closer);
  // A text that is nothing but a closer ("agora", "again") is left for the rules to judge.
  return match && match.from > 0 ? stripEnd(tokens.slice(0, match.from), lexicon) : tokens;
}
