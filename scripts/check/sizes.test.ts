import { expect, test } from 'vitest';
import { sizeProblems } from './sizes';

const lines = (count: number) => 'const a = 1;\n'.repeat(count);
const functionOf = (count: number) => `const f = () => {\n${'  go();\n'.repeat(count - 2)}};\n`;

test.each([
  ['lib/a.ts', lines(301), /lib\/a\.ts has 301 lines/],
  ['app/report/route.ts', lines(41), /route\.ts has 41 lines/],
  ['app/report/page.tsx', lines(101), /page\.tsx has 101 lines/],
  ['lib/a.ts', `\n\n${functionOf(71)}`, /lib\/a\.ts:3 holds a function of 71 lines/],
])('%s that is too long is named', (name, text, problem) => {
  const problems = sizeProblems([{ name, text }]);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(problem);
});

test('what is just within the limits is fine', () => {
  const files = [
    { name: 'lib/a.ts', text: lines(300) },
    { name: 'app/route.ts', text: lines(40) },
    { name: 'lib/b.ts', text: functionOf(70) },
    { name: 'lib/b.test.ts', text: functionOf(90) },
  ];
  expect(sizeProblems(files)).toEqual([]);
});

test('a folder that is too full is named; tests do not fill it', () => {
  const files = Array.from({ length: 20 }, (_, i) => [
    { name: `lib/room/${i}.ts`, text: '' },
    { name: `lib/room/${i}.test.ts`, text: '' },
  ]).flat();
  expect(sizeProblems(files)).toEqual([]);
  const problems = sizeProblems([...files, { name: 'lib/room/one-more.ts', text: '' }]);
  expect(problems).toEqual(['lib/room holds 21 files, of at most 20']);
});

test('a folder of a few files is named, save a room with folders of its own and doubles', () => {
  const files = (folder: string, count: number) =>
    Array.from({ length: count }, (_, i) => ({ name: `${folder}/${i}.ts`, text: '' }));
  const fine = [
    ...files('lib/room', 1),
    ...files('lib/room/part', 3),
    ...files('lib/room/testing', 1),
    ...files('app/report/one', 1),
  ];
  expect(sizeProblems(fine)).toEqual([]);
  expect(sizeProblems([...fine, ...files('lib/room/thin', 2)])).toEqual([
    'lib/room/thin holds 2 files, of at least 3',
  ]);
});
