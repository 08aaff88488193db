import { DateTime } from 'luxon';
import type { AmountRule, Lexicon, VerbRole } from '../lexicon/lexicon';
import { lookUp, matchTokens, type Token, withoutMatch } from '../reading/tokens';
import { type Head, readHead } from './head';
import type { PhotoQuery } from './intent';

/** As many as one result of the tools carries: what "all of them" can mean in a chat. */
const allPhotosCount = 10;

export interface PhotoRequest {
  query: PhotoQuery;
  role: VerbRole | null;
  hasPhotoNoun: boolean;
  hasAmount: boolean;
  hasDate: boolean;
}

/** Reads dates, counts, the verb and the words to look for; judges nothing. */
export function readPhotoRequest(tokens: Token[], lexicon: Lexicon, now: DateTime): PhotoRequest {
  const dated = takeDate(tokens, lexicon, now);
  const amounted = takeAmount(dated.rest, lexicon);
  const all = matchTokens(amounted.rest, lexicon.all);
  const head = readHead(all ? withoutMatch(amounted.rest, all) : amounted.rest, lexicon);
  const kept = keepContent(dropRelativeClauses(head.rest, lexicon), lexicon);
  return {
    query: {
      words: kept.words,
      phrase: kept.phrase,
      from: dated.from,
      to: dated.to,
      count: amounted.count ?? head.count ?? (all && !isToldOnly(head) ? allPhotosCount : null),
      order: amounted.order,
    },
    role: head.role,
    hasPhotoNoun: hasPhotoNoun(tokens, head, lexicon),
    hasAmount: amounted.isStated || head.count !== null || (all !== null && !isToldOnly(head)),
    hasDate: dated.from !== null || dated.to !== null,
  };
}

/** A list or a number is told: how many are sent at once does not matter. */
const isToldOnly = ({ role }: Head) => role === 'list' || role === 'count' || role === 'saved';

const hasPhotoNoun = (tokens: Token[], head: Head, lexicon: Lexicon) =>
  head.hasPhotoNoun || tokens.some(({ folded }) => lexicon.photoNouns.has(folded));

/** Takes the first date off the words; `isOpen` where it is a beginning or an end alone. */
export function takeDate(tokens: Token[], lexicon: Lexicon, now: DateTime) {
  for (const { pattern, means } of lexicon.dates) {
    const match = matchTokens(tokens, pattern);
    if (!match) continue;
    const raw = tokens.slice(match.from, match.to).map((token) => token.raw);
    const before = tokens[match.from - 1]?.folded ?? '';
    const range = means({ now, groups: match.groups, raw: raw.join(' '), before });
    if (!range) continue;
    const rest = withoutMatch(tokens, match);
    if (match.groups.until) return { rest, from: null, to: dayBefore(range.from), isOpen: true };
    const isOpen = match.groups.since !== undefined;
    return { rest, from: range.from, to: isOpen ? dayOf(now) : range.to, isOpen };
  }
  return { rest: tokens, from: null, to: null, isOpen: false };
}

const dayOf = (date: DateTime) => date.toFormat('yyyy-MM-dd');

const dayBefore = (day: string | null) =>
  day === null ? null : dayOf(DateTime.fromISO(day).minus({ days: 1 }));

function takeAmount(tokens: Token[], lexicon: Lexicon) {
  for (const rule of lexicon.amounts) {
    const match = matchTokens(tokens, rule.pattern);
    if (!match) continue;
    const count = rule.count === 'stated' ? readNumber(match.groups.n, lexicon) : rule.count;
    return { rest: withoutMatch(tokens, match), count, order: rule.order, isStated: true };
  }
  const order: AmountRule['order'] = 'newest';
  return { rest: tokens, count: null, order, isStated: false };
}

export function readNumber(word: string | undefined, lexicon: Lexicon): number | null {
  if (word === undefined) return null;
  const number = lookUp(lexicon.numbers, word) ?? lookUp(lexicon.ordinals, word) ?? Number(word);
  return Number.isInteger(number) && number > 0 ? number : null;
}

function dropRelativeClauses(tokens: Token[], lexicon: Lexicon): Token[] {
  const match = matchTokens(tokens, lexicon.relativeClause);
  return match ? dropRelativeClauses(withoutMatch(tokens, match), lexicon) : tokens;
}

function keepContent(tokens: Token[], lexicon: Lexicon) {
  const isContent = ({ folded }: Token) =>
    !lexicon.photoNouns.has(folded) &&
    !folded.split(' ').every((word) => lexicon.stopWords.has(word));
  const content = tokens.filter(isContent);
  const [first, last] = [content[0], content.at(-1)];
  if (!first || !last) return { words: null, phrase: null };
  const span = tokens.slice(tokens.indexOf(first), tokens.indexOf(last) + 1);
  const phrase = span
    .filter((token) => !lexicon.photoNouns.has(token.folded))
    .map(({ raw }) => raw)
    .join(' ');
  const words = content.map(({ raw }) => raw.toLowerCase()).join(' ');
  return { words, phrase: isShouted(phrase) ? phrase.toLowerCase() : phrase };
}

const isShouted = (text: string) => text.length > 3 && text === text.toUpperCase();

/** True where all was read and nothing asks for anything. */
export const isEmptyRequest = ({ query, hasAmount, hasDate }: PhotoRequest) =>
  query.words === null && !hasAmount && !hasDate;
