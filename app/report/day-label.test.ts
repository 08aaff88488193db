import { expect, test } from 'vitest';
import { dayLabel, dayOf, momentLabel, periodLabel, type Viewer } from './day-label';

/** Half past midnight in São Paulo: in UTC the day before has the same hour. */
const now = new Date('2026-07-14T03:30:00Z');
const brazilian: Viewer = { language: 'pt', timeZone: 'America/Sao_Paulo', now };

test('days turn at midnight of the viewer, not of UTC', () => {
  expect(dayLabel(new Date('2026-07-14T03:05:00Z'), brazilian)).toBe('Hoje');
  expect(dayLabel(new Date('2026-07-14T02:55:00Z'), brazilian)).toBe('Ontem');
  expect(dayOf(new Date('2026-07-14T02:55:00Z'), brazilian)).toBe('2026-07-13');
  expect(dayLabel(new Date('2026-07-13T02:55:00Z'), brazilian)).toBe('12 de julho de 2026');
});

test('each language has its own names', () => {
  const moment = new Date('2026-07-12T15:00:00Z');
  const inLanguage = (language: Viewer['language']) => ({ ...brazilian, language });
  expect(dayLabel(moment, inLanguage('en'))).toBe('July 12, 2026');
  expect(dayLabel(moment, inLanguage('es'))).toBe('12 de julio de 2026');
  expect(dayLabel(now, inLanguage('en'))).toBe('Today');
  expect(dayLabel(now, inLanguage('es'))).toBe('Hoy');
  expect(momentLabel(moment, inLanguage('pt'))).toMatch(/12 de julho de 2026.*12:00/);
});

test('a clock that runs ahead of ours does not make a photo of tomorrow “today”', () => {
  expect(dayLabel(new Date('2026-07-15T12:00:00Z'), brazilian)).toBe('15 de julho de 2026');
});

test('yesterday is a day of 23 hours when the clocks go forward', () => {
  const newYork: Viewer = {
    language: 'en',
    timeZone: 'America/New_York',
    now: new Date('2026-03-09T12:00:00Z'),
  };
  expect(dayLabel(new Date('2026-03-08T05:30:00Z'), newYork)).toBe('Yesterday');
});

test.each([
  ['2019-01-01', '2019-12-31', '2019'],
  ['2019-07-01', '2019-07-31', 'julho de 2019'],
  ['2019-07-14', '2019-07-14', '14 de julho de 2019'],
  ['2019-07-14', '2019-07-20', '14 de julho de 2019 – 20 de julho de 2019'],
  ['2019-01-01', '2020-12-31', '1 de janeiro de 2019 – 31 de dezembro de 2020'],
  ['2019-02-01', '2019-03-31', '1 de fevereiro de 2019 – 31 de março de 2019'],
])('days from %s to %s are called what they are', (from, to, label) => {
  expect(periodLabel(from, to, brazilian)).toBe(label);
});

test('a day without a clock is the same day in every zone', () => {
  const away: Viewer = { ...brazilian, timeZone: 'Pacific/Kiritimati' };
  expect(periodLabel('2019-07-14', '2019-07-14', away)).toBe('14 de julho de 2019');
});
