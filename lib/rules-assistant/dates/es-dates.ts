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

const months = `enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre
  diciembre`.split(/\s+/);
const weekdays = ['lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado', 'domingo'];
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
const number = `\\d{1,3}|${Object.keys(numberWords.es).join('|')}`;
const unit = Object.keys(units).join('|');
const month = months.join('|');
const weekday = weekdays.join('|');
const year = '(?:19|20)\\d{2}';

const countOf = (text = '') => numberWords.es[text] ?? Number(text);
const unitOf = (text = ''): Unit => units[text] ?? 'day';
const monthNumber = (text = '') => months.indexOf(text) + 1;

const rules: DateRule[] = [
  {
    says: 'hace (?:unos|algunos|pocos) dias|(?:unos|algunos) dias atras',
    means: ({ now }) => lastUnits(now, 1, 'week'),
  },
  { says: 'anteayer|antes de ayer|antier', means: ({ now }) => daysAgo(now, 2) },
  { says: 'ayer|anoche', means: ({ now }) => daysAgo(now, 1) },
  { says: 'hoy', means: ({ now }) => daysAgo(now, 0) },
  {
    says: `hace (?:unos |unas )?(?<n>${number}) (?<unit>${unit})|(?<m>${number}) (?<unit2>${unit}) atras`,
    means: ({ now, groups }) =>
      unitsAgo(now, countOf(groups.n ?? groups.m), unitOf(groups.unit ?? groups.unit2)),
  },
  {
    says: `(?:l[oa]s )?(?:ultim[oa]s|pasad[oa]s) (?<n>${number}) (?<unit>${unit})`,
    means: ({ now, groups }) => lastUnits(now, countOf(groups.n), unitOf(groups.unit)),
  },
  {
    says: '(?:el )?(?:ultimo (?:fin de semana|finde)|(?:fin de semana|finde) pasado)',
    means: ({ now }) => weekend(now, 1),
  },
  { says: '(?:este |el )?(?:fin de semana|finde)', means: ({ now }) => weekend(now, 0) },
  { says: '(?:la )?(?:semana pasada|ultima semana)', means: ({ now }) => weeksAgo(now, 1) },
  { says: 'esta semana', means: ({ now }) => weeksAgo(now, 0) },
  { says: '(?:el )?(?:mes pasado|ultimo mes)', means: ({ now }) => monthsAgo(now, 1) },
  { says: 'este mes', means: ({ now }) => monthsAgo(now, 0) },
  { says: '(?:el )?(?:ano pasado|ultimo ano)', means: ({ now }) => yearsAgo(now, 1) },
  { says: 'este ano', means: ({ now }) => yearsAgo(now, 0) },
  {
    says: `(?:en (?:la )?navidad|(?:la )?(?:ultima navidad|navidad pasada))(?: (?:de|del|en) (?:(?<year>${year})|(?<last>ano pasado)))?`,
    means: ({ now, groups }) => christmas(now, groups.last ? now.year - 1 : numberOf(groups.year)),
  },
  {
    says: '(?:el )?(?:dia )?(?<day>\\d{1,2})[/.-](?<month>\\d{1,2})(?:[/.-](?<year>\\d{4}|\\d{2}))?',
    means: ({ now, groups }) =>
      dayOfMonth(now, Number(groups.day), Number(groups.month), yearOf(groups.year)),
  },
  {
    says: '(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})',
    means: ({ now, groups }) =>
      dayOfMonth(now, Number(groups.day), Number(groups.month), Number(groups.year)),
  },
  {
    says: `(?:entre|del?) (?:el )?(?:dias? )?(?<a>\\d{1,2}) (?:y|al?|hasta) (?:el )?(?:dia )?(?<b>\\d{1,2}) de (?<month>${month})(?: (?:de|del) (?<year>${year}))?`,
    means: ({ now, groups }) => {
      const [month, year] = [monthNumber(groups.month), numberOf(groups.year)];
      return daySpan(
        dayOfMonth(now, Number(groups.a), month, year),
        dayOfMonth(now, Number(groups.b), month, year),
      );
    },
  },
  {
    says: `(?:el )?(?:dia )?(?<day>\\d{1,2}|primero) de (?<month>${month})(?: (?:de|del) (?<year>${year}))?`,
    means: ({ now, groups }) =>
      dayOfMonth(
        now,
        groups.day === 'primero' ? 1 : Number(groups.day),
        monthNumber(groups.month),
        numberOf(groups.year),
      ),
  },
  {
    says: '(?:el )?dia (?<day>\\d{1,2})',
    means: ({ now, groups }) => dayOfMonth(now, Number(groups.day)),
  },
  {
    says: `(?:mes de )?(?<month>${month})(?: (?:de |del )?(?:(?<year>${year})|(?<last>ano pasado)))?`,
    needsLead: true,
    means: ({ now, groups, raw }) => {
      if (isName(raw)) return null;
      const askedYear = groups.last ? now.year - 1 : numberOf(groups.year);
      return monthOf(now, monthNumber(groups.month), askedYear);
    },
  },
  {
    says: `(?:ultimo |este )?(?<day>${weekday})(?: pasado)?`,
    means: ({ now, groups }) => latestWeekday(now, weekdays.indexOf(groups.day ?? '') + 1),
  },
  {
    says: `(?:ano )?(?<year>${year})`,
    needsLead: true,
    means: ({ now, groups }) => wholeYear(now, Number(groups.year)),
  },
];

/** Spanish writes its months small, so "Julio" and "Abril" with a capital are people. */
const isName = (raw: string) => /\b(?:Julio|Abril)$/u.test(raw);

export const esDates = compileDates({
  lead: 'de|del|en|el|la|los|las|durante|desde hace|por',
  since: 'desde|desde el|a partir de|a partir del|despues de',
  until: 'antes de|antes del',
  dayPart: 'por la (?:noche|tarde|manana)|en la (?:noche|tarde|manana)|de noche|temprano',
  rules,
});
