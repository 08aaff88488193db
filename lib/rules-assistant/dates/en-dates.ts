import {
  christmas,
  dayOfMonth,
  daySpan,
  daysAgo,
  lastUnits,
  latestWeekday,
  monthOf,
  monthsAgo,
  type Unit,
  unitsAgo,
  weekend,
  weeksAgo,
  wholeYear,
  yearsAgo,
} from './calendar';
import { compileDates, type DateRule, numberOf, yearOf } from './date-rules';
import { numberWords } from './numbers';

const months = `january february march april may june july august september october november
  december`.split(/\s+/);
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const number = `\\d{1,3}|${Object.keys(numberWords.en).join('|')}|a couple of`;
const unit = 'days?|weeks?|months?|years?';
const month = months.join('|');
/** The months that are also names or common words; they need "in" or "from". */
const clearMonth = 'january|february|july|september|october|november|december';
const weekday = weekdays.join('|');
const year = '(?:19|20)\\d{2}';
const ordinalDay = '(?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?';

const couple = 2;
const countOf = (text = '') =>
  text === 'a couple of' ? couple : (numberWords.en[text] ?? Number(text));
const unitOf = (text = '') => text.replace(/s$/u, '') as Unit;
const monthNumber = (text = '') => months.indexOf(text) + 1;

const rules: DateRule[] = [
  { says: 'a few days ago|the other day', means: ({ now }) => lastUnits(now, 1, 'week') },
  { says: '(?:the )?day before yesterday', means: ({ now }) => daysAgo(now, 2) },
  { says: 'yesterday|last night', means: ({ now }) => daysAgo(now, 1) },
  {
    says: 'today|tonight|this (?:morning|afternoon|evening)',
    means: ({ now }) => daysAgo(now, 0),
  },
  {
    says: `(?<n>${number}) (?<unit>${unit}) ago`,
    means: ({ now, groups }) => unitsAgo(now, countOf(groups.n), unitOf(groups.unit)),
  },
  {
    says: `(?:the )?(?:last|past) (?<n>${number}) (?<unit>${unit})`,
    means: ({ now, groups }) => lastUnits(now, countOf(groups.n), unitOf(groups.unit)),
  },
  { says: 'last weekend', means: ({ now }) => weekend(now, 1) },
  { says: '(?:this|the) weekend', means: ({ now }) => weekend(now, 0) },
  { says: '(?:the )?(?:last|past) week', means: ({ now }) => weeksAgo(now, 1) },
  { says: 'this week', means: ({ now }) => weeksAgo(now, 0) },
  { says: '(?:the )?(?:last|past) month', means: ({ now }) => monthsAgo(now, 1) },
  { says: 'this month', means: ({ now }) => monthsAgo(now, 0) },
  { says: '(?:the )?(?:last|past) year', means: ({ now }) => yearsAgo(now, 1) },
  { says: 'this year', means: ({ now }) => yearsAgo(now, 0) },
  {
    says: `(?:on|at|last) christmas(?: (?:in |of )?(?:(?<year>${year})|(?<last>last year)))?`,
    means: ({ now, groups }) => christmas(now, groups.last ? now.year - 1 : numberOf(groups.year)),
  },
  {
    says: '(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})',
    means: ({ now, groups }) =>
      dayOfMonth(now, Number(groups.day), Number(groups.month), Number(groups.year)),
  },
  {
    says: '(?<a>\\d{1,2})[/.-](?<b>\\d{1,2})(?:[/.-](?<year>\\d{4}|\\d{2}))?',
    means: ({ now, groups }) => slashed(now, groups),
  },
  {
    says: `(?:between|from) (?<month>${month}) (?<a>\\d{1,2})(?:st|nd|rd|th)? (?:and|to|until|through) (?:(?<last>${month}) )?(?<b>\\d{1,2})(?:st|nd|rd|th)?(?: (?:of )?(?<year>${year}))?`,
    means: ({ now, groups }) => {
      const year = numberOf(groups.year);
      return daySpan(
        dayOfMonth(now, Number(groups.a), monthNumber(groups.month), year),
        dayOfMonth(now, Number(groups.b), monthNumber(groups.last ?? groups.month), year),
      );
    },
  },
  {
    says: `${ordinalDay} (?:of )?(?<month>${month})(?: (?:of )?(?<year>${year}))?`,
    means: ({ now, groups }) =>
      dayOfMonth(now, Number(groups.day), monthNumber(groups.month), numberOf(groups.year)),
  },
  {
    says: `(?<month>${month}) ${ordinalDay}(?: (?:of )?(?<year>${year}))?`,
    means: ({ now, groups }) =>
      dayOfMonth(now, Number(groups.day), monthNumber(groups.month), numberOf(groups.year)),
  },
  {
    says: 'the (?<day>\\d{1,2})(?:st|nd|rd|th)',
    means: ({ now, groups }) => dayOfMonth(now, Number(groups.day)),
  },
  {
    says: `(?:the month of )?(?<month>${month}) (?:of )?(?:(?<year>${year})|(?<last>last year))`,
    means: ({ now, groups }) =>
      monthOf(now, monthNumber(groups.month), groups.last ? now.year - 1 : Number(groups.year)),
  },
  {
    says: `(?:last )?(?<month>${month})`,
    needsLead: true,
    means: ({ now, groups, raw }) => (isName(raw) ? null : monthOf(now, monthNumber(groups.month))),
  },
  {
    says: `(?:last (?<a>${month}))|(?<b>${clearMonth})`,
    means: ({ now, groups }) => monthOf(now, monthNumber(groups.a ?? groups.b)),
  },
  {
    says: `(?:last |this )?(?<day>${weekday})`,
    means: ({ now, groups }) => latestWeekday(now, weekdays.indexOf(groups.day ?? '') + 1),
  },
  {
    says: `(?:the year )?(?<year>${year})`,
    needsLead: true,
    means: ({ now, groups }) => wholeYear(now, Number(groups.year)),
  },
];

/** Month first, as English speakers in America write; day first where only that is a date. */
function slashed(
  now: Parameters<typeof dayOfMonth>[0],
  groups: Record<string, string | undefined>,
) {
  const [first, second] = [Number(groups.a), Number(groups.b)];
  const monthsInYear = 12;
  const isMonthFirst = first <= monthsInYear;
  return dayOfMonth(
    now,
    isMonthFirst ? second : first,
    isMonthFirst ? first : second,
    yearOf(groups.year),
  );
}

/** "Photos of April" are photos of a woman. */
const isName = (raw: string) => /\b(?:of|with) (?:april|may|june|august)$/iu.test(raw);

export const enDates = compileDates({
  lead: 'from|in|on|of|during|at|back in|taken|over|with',
  since: 'since|after',
  until: 'before|until|prior to',
  dayPart: 'morning|afternoon|evening|night|at night|in the morning',
  rules,
});
