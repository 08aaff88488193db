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

const months = `janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro
  dezembro`.split(/\s+/);
const weekdays = ['segunda', 'terca', 'quarta', 'quinta', 'sexta', 'sabado', 'domingo'];
const units: Record<string, Unit> = {
  dia: 'day',
  dias: 'day',
  semana: 'week',
  semanas: 'week',
  mes: 'month',
  meses: 'month',
  ano: 'year',
  anos: 'year',
};
const number = `\\d{1,3}|${Object.keys(numberWords.pt).join('|')}`;
const unit = Object.keys(units).join('|');
const month = months.join('|');
const year = '(?:19|20)\\d{2}';

const countOf = (text = '') => numberWords.pt[text] ?? Number(text);
const unitOf = (text = ''): Unit => units[text] ?? 'day';
const monthNumber = (text = '') => months.indexOf(text) + 1;

const rules: DateRule[] = [
  {
    says: '(?:ha |faz )?(?:uns|alguns|poucos) dias(?: atras)?',
    means: ({ now }) => lastUnits(now, 1, 'week'),
  },
  { says: 'anteontem|antes de ontem', means: ({ now }) => daysAgo(now, 2) },
  { says: 'ontem', means: ({ now }) => daysAgo(now, 1) },
  { says: 'hoje', means: ({ now }) => daysAgo(now, 0) },
  {
    says: `(?:ha|faz|tem|uns) (?<n>${number}) (?<unit>${unit})(?: atras)?|(?<m>${number}) (?<unit2>${unit}) atras`,
    means: ({ now, groups }) =>
      unitsAgo(now, countOf(groups.n ?? groups.m), unitOf(groups.unit ?? groups.unit2)),
  },
  {
    says: `(?:[oa]s )?(?:ultim[oa]s|passados) (?<n>${number}) (?<unit>${unit})`,
    means: ({ now, groups }) => lastUnits(now, countOf(groups.n), unitOf(groups.unit)),
  },
  {
    says: '(?:o )?(?:ultimo (?:fim de semana|fds)|(?:fim de semana|fds) passado)',
    means: ({ now }) => weekend(now, 1),
  },
  { says: '(?:(?:n|d)?es[st]e |o )?(?:fim de semana|fds)', means: ({ now }) => weekend(now, 0) },
  { says: '(?:a )?(?:semana passada|ultima semana)', means: ({ now }) => weeksAgo(now, 1) },
  { says: '(?:n|d)?es[st]a semana', means: ({ now }) => weeksAgo(now, 0) },
  { says: '(?:o )?(?:mes passado|ultimo mes)', means: ({ now }) => monthsAgo(now, 1) },
  { says: '(?:n|d)?es[st]e mes', means: ({ now }) => monthsAgo(now, 0) },
  { says: '(?:o )?(?:ano passado|ultimo ano)', means: ({ now }) => yearsAgo(now, 1) },
  { says: '(?:n|d)?es[st]e ano', means: ({ now }) => yearsAgo(now, 0) },
  {
    says: `(?:no natal|(?:do )?(?:ultimo natal|natal passado))(?: (?:de|do|em) (?:(?<year>${year})|(?<last>ano passado)))?`,
    means: ({ now, groups }) => christmas(now, groups.last ? now.year - 1 : numberOf(groups.year)),
  },
  {
    says: '(?:o )?(?:dia )?(?<day>\\d{1,2})[/.-](?<month>\\d{1,2})(?:[/.-](?<year>\\d{4}|\\d{2}))?',
    means: ({ now, groups }) =>
      dayOfMonth(now, Number(groups.day), Number(groups.month), yearOf(groups.year)),
  },
  {
    says: '(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})',
    means: ({ now, groups }) =>
      dayOfMonth(now, Number(groups.day), Number(groups.month), Number(groups.year)),
  },
  {
    says: `(?:entre|de) (?:o )?(?:dias? )?(?<a>\\d{1,2}) (?:e|a|ate) (?:o )?(?:dia )?(?<b>\\d{1,2}) de (?<month>${month})(?: (?:de|do) (?<year>${year}))?`,
    means: ({ now, groups }) => {
      const [month, year] = [monthNumber(groups.month), numberOf(groups.year)];
      return daySpan(
        dayOfMonth(now, Number(groups.a), month, year),
        dayOfMonth(now, Number(groups.b), month, year),
      );
    },
  },
  {
    says: `(?:o )?(?:dia )?(?<day>\\d{1,2}|primeiro) de (?<month>${month})(?: (?:de|do) (?<year>${year}))?`,
    means: ({ now, groups }) =>
      dayOfMonth(
        now,
        groups.day === 'primeiro' ? 1 : Number(groups.day),
        monthNumber(groups.month),
        numberOf(groups.year),
      ),
  },
  {
    says: '(?:o )?dia (?<day>\\d{1,2})',
    means: ({ now, groups }) => dayOfMonth(now, Number(groups.day)),
  },
  {
    says: `(?:mes de )?(?<month>${month})(?: (?:de |do )?(?:(?<year>${year})|(?<last>ano passado)))?`,
    needsLead: true,
    means: ({ now, groups, raw, before }) => {
      if (before === 'rio' || isName(raw)) return null;
      const askedYear = groups.last ? now.year - 1 : numberOf(groups.year);
      return monthOf(now, monthNumber(groups.month), askedYear);
    },
  },
  {
    says: `(?:ultim[oa] )?(?<day>${weekdays.join('|')})(?:-feira| feira)?(?: passad[oa])?`,
    needsLead: true,
    means: ({ now, groups }) => latestWeekday(now, weekdays.indexOf(groups.day ?? '') + 1),
  },
  {
    says: `(?:ultim[oa] )(?<day>${weekdays.join('|')})|(?<a>${weekdays.join('|')})(?:-feira| feira| passad[oa])|(?<b>sabado|domingo)`,
    means: ({ now, groups }) =>
      latestWeekday(now, weekdays.indexOf(groups.day ?? groups.a ?? groups.b ?? '') + 1),
  },
  {
    says: `(?:ano de )?(?<year>${year})`,
    needsLead: true,
    means: ({ now, groups }) => wholeYear(now, Number(groups.year)),
  },
];

/** "do Marco" and "de Marco" are a man, "de marco" is the month; "maiô" is no month at all. */
const isName = (raw: string) =>
  /maiô/iu.test(raw) || /\b[dan]?o marco$/iu.test(raw) || /\bMarco$/u.test(raw);

export const ptDates = compileDates({
  lead: 'la de|la do|la em|de|do|da|dos|das|em|no|na|nos|nas|durante|nesse|nessa|neste|nesta|desse|dessa|deste|desta|esse|essa|este|esta',
  since: 'desde|desde o|desde a|a partir de|a partir do|depois de',
  until: 'antes de|antes do|antes da',
  dayPart: 'a noite|de noite|a tarde|de tarde|de manha|pela manha|cedo',
  rules,
});
