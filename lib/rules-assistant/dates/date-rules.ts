import type { DateTime } from 'luxon';
import type { Pattern } from '../patterns/pattern';
import { inside } from '../patterns/patterns';
import type { DateRange } from './calendar';

/** What stands around a date, for the few words that are also a name or a place. */
interface DateContext {
  now: DateTime;
  groups: Record<string, string | undefined>;
  /** The matched words as the person wrote them. */
  raw: string;
  /** The folded word in front of the match. */
  before: string;
}

export interface DateRule {
  says: string;
  /** True where the words mean a date only behind a preposition: "de segunda", not "a segunda". */
  needsLead?: boolean;
  /** Null says that the words are no date after all. */
  means: (context: DateContext) => DateRange | null;
}

export interface CompiledDateRule {
  pattern: Pattern;
  means: DateRule['means'];
}

interface DateWords {
  /** Prepositions that go away together with the date. */
  lead: string;
  /** Those which open the range up to today. */
  since: string;
  /** Those which open it down to the first photo. */
  until: string;
  /** "In the morning", "at night". */
  dayPart: string;
  rules: DateRule[];
}

export function compileDates({
  lead,
  since,
  until,
  dayPart,
  rules,
}: DateWords): CompiledDateRule[] {
  return rules.map(({ says, needsLead, means }) => ({
    pattern: inside(
      `(?:(?<since>${since}) |(?<until>${until}) |(?:(?:${lead}) )${needsLead ? '+' : '*'})(?:${says})(?: (?:${dayPart}))?`,
    ),
    means,
  }));
}

/** Two digits are this century: nobody keeps photos from the year 25 here. */
const century = 2000;

export const numberOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text);

export function yearOf(text: string | undefined): number | undefined {
  const year = numberOf(text);
  return year !== undefined && year < 100 ? century + year : year;
}
