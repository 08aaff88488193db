import { DateTime } from 'luxon';
import type { Lexicon } from '../lexicon/lexicon';
import { inside, whole } from '../patterns/patterns';
import { foldedText, matchTokens, type Token, withoutMatch } from '../reading/tokens';

/** A time that is told and cannot be kept: it is asked about, and nothing is noted. */
export type DateDoubt = { said: string } & (
  | { kind: 'impossible'; meant: string | null }
  | { kind: 'future' }
  /** The day is another one of the week than was said. */
  | { kind: 'weekday'; day: string }
);

/** Times to come, in the three languages; a year or a day that lies ahead is told by its number. */
const ahead = inside(
  '(?:daqui a|dentro de) \\S+ (?:dias?|semanas?|mes(?:es)?|anos?)',
  'depois de amanha|amanha|(?:semana|mes|ano|fim de semana) que vem|(?:proxim[ao]|proximo) (?:semana|mes|ano|fim de semana|verao|natal)',
  '(?:in|within) \\S+ (?:days?|weeks?|months?|years?)|\\S+ (?:days?|weeks?|months?|years?) from now',
  '(?:the )?day after tomorrow|tomorrow|next (?:week|month|year|weekend|summer|christmas)',
  '(?:semana|mes|ano|fin de semana) que viene|pasado manana|proxim[ao] (?:semana|mes|ano)',
);
/** "Por la mañana" is a part of the day. */
const spanishTomorrow = whole('manana');

/** Luxon's numbers, of the names in the three languages. */
const weekdays: Record<string, number> = {
  segunda: 1,
  terca: 2,
  quarta: 3,
  quinta: 4,
  sexta: 5,
  sabado: 6,
  domingo: 7,
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
  lunes: 1,
  martes: 2,
  miercoles: 3,
  jueves: 4,
  viernes: 5,
};

/** Photographs are not older. */
const firstYear = 1826;
const numbersOnly = /^\d+(?:[/.-]\d+)*$/u;
const months = 12;

/** Words that stand beside a day and name no place. */
export const isBesideDay = ({ folded }: Token): boolean =>
  weekdayOf(folded) !== undefined || /^(?:dia|o|a|el|the|de|em|on|na|no|feira)$/u.test(folded);

const weekdayOf = (folded: string) => weekdays[folded.replace(/[- ]feira$/u, '')];

/** Digits are a time or a mistake, never the name of a place. */
export const isNumbers = (tokens: Token[]): boolean =>
  tokens.length > 0 && tokens.every(({ folded }) => numbersOnly.test(folded));

/**
 * The first time in the words that does not exist, is still to come, or is not the weekday that it
 * is said to be.
 * @returns also the words without it
 */
export function findDateDoubt(
  tokens: Token[],
  lexicon: Lexicon,
  now: DateTime,
): { doubt: DateDoubt; rest: Token[] } | null {
  const isTomorrow = spanishTomorrow.test(foldedText(tokens));
  const coming = isTomorrow ? null : matchTokens(tokens, ahead);
  if (isTomorrow) return { doubt: { kind: 'future', said: written(tokens) }, rest: [] };
  if (coming) {
    const said = written(tokens.slice(coming.from, coming.to));
    return { doubt: { kind: 'future', said }, rest: withoutMatch(tokens, coming) };
  }
  for (const { pattern, means } of lexicon.dates) {
    const match = matchTokens(tokens, pattern);
    if (!match || match.groups.since || match.groups.until) continue;
    const taken = tokens.slice(match.from, match.to);
    const before = tokens[match.from - 1]?.folded ?? '';
    const range = means({ now, groups: match.groups, raw: written(taken), before });
    const rest = withoutMatch(tokens, match);
    const said = saidDay(taken);
    if (range === null) {
      if (!namesDay(match.groups)) continue;
      return { doubt: { kind: 'impossible', said, meant: swapped(said) }, rest };
    }
    if (range.from === null) return null;
    if (range.from > now.toFormat('yyyy-MM-dd')) return { doubt: { kind: 'future', said }, rest };
    const isWrongDay = range.from === range.to && contradicts(rest, range.from);
    return isWrongDay ? { doubt: { kind: 'weekday', said, day: range.from }, rest } : null;
  }
  return findStrayNumbers(tokens, now);
}

/** "Em 3000", "em 29-13-19": digits that no rule reads. */
function findStrayNumbers(tokens: Token[], now: DateTime) {
  const behind = tokens.filter(({ folded }) => !/^\p{L}+$/u.test(folded));
  const [only] = behind;
  if (!only || behind.length !== 1 || !numbersOnly.test(only.folded)) return null;
  const rest = tokens.filter((token) => token !== only && !isLead(token));
  if (rest.length > 0) return null;
  const year = /^\d{4}$/u.test(only.folded) ? Number(only.folded) : null;
  if (year !== null && year >= firstYear && year <= now.year) return null;
  const isAhead = year !== null && year > now.year;
  const said = only.raw;
  const doubt: DateDoubt = isAhead
    ? { kind: 'future', said }
    : { kind: 'impossible', said, meant: null };
  return { doubt, rest: [] };
}

const isLead = ({ folded }: Token) =>
  /^(?:em|no|na|nos|dia|de|do|ano|o|a|in|on|at|the|year|el|en|del|fecha|data)$/u.test(folded);

/** A month alone may be a name, and then it is no date. */
const namesDay = ({ day, month, a, b }: Record<string, string | undefined>) =>
  /\d|primeiro|primero/u.test(day ?? '') ||
  (month !== undefined && day !== undefined) ||
  (/\d/u.test(a ?? '') && /\d/u.test(b ?? ''));

/** Without what leads to it: "dia 31/04" is "31/04". */
function saidDay(tokens: Token[]): string {
  const start = tokens.findIndex(
    ({ folded }) => /\d/u.test(folded) || !isLead({ folded } as Token),
  );
  return written(tokens.slice(Math.max(0, start)));
}

const written = (tokens: Token[]) => tokens.map(({ raw }) => raw).join(' ');

/** "12/31/2019" has the month first, as Americans write: the same day in our order. */
function swapped(said: string): string | null {
  const [, first = '', second = '', year = ''] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(said) ?? [];
  if (Number(second) <= months || Number(first) > months) return null;
  const day = DateTime.fromObject({
    year: Number(year),
    month: Number(first),
    day: Number(second),
  });
  return day.isValid ? `${second}/${first}/${year}` : null;
}

function contradicts(rest: Token[], day: string): boolean {
  const said = rest.flatMap(({ folded }) => weekdayOf(folded) ?? []);
  const weekday = DateTime.fromISO(day).weekday;
  return said.length > 0 && !said.includes(weekday);
}
