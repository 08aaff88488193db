import { expect, test } from 'vitest';
import { metricsDays } from './metrics-days';
import { writeCsv } from './write-csv';

test('cells with commas, quotes and lines stay one cell, and none is a formula', () => {
  const rows = [
    { name: 'Ana, "a fotógrafa"', used: 1.5 },
    { name: '=HYPERLINK("http://evil.test")', used: null },
    { name: 'two\nlines', used: -3 },
  ];
  expect(writeCsv(rows)).toBe(
    [
      'name,used',
      '"Ana, ""a fotógrafa""",1.5',
      '"\'=HYPERLINK(""http://evil.test"")",',
      '"two\nlines",-3',
      '',
    ].join('\r\n'),
  );
  expect(writeCsv([])).toBe('');
});

test.each([
  ['7', 7],
  ['90', 90],
  ['8', 30],
  [undefined, 30],
  ['x', 30],
])('%s days are %d', (given, days) => {
  expect(metricsDays(given)).toBe(days);
});
