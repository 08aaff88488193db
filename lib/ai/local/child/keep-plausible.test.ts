import { expect, test } from 'vitest';
import { believed, keepPlausible, type ReadBlock } from './keep-plausible';

type Word = [text: string, confidence: number];

function page(...lines: Word[][]): ReadBlock[] {
  const words = (line: Word[]) => line.map(([text, confidence]) => ({ text, confidence }));
  return [{ paragraphs: [{ lines: lines.map((line) => ({ words: words(line) })) }] }];
}

test('what is sure stays line by line; a word or a line that is not goes', () => {
  const blocks = page(
    [
      ['TOTAL', 95],
      ['R$', 90],
      ['~~', 20],
      ['32,25', 93],
    ],
    [
      ['ilegivel', 60],
      ['mesmo', 62],
    ],
    [['17,75', 91]],
  );
  expect(keepPlausible(blocks, believed.onPage)).toBe('TOTAL R$ 32,25\n17,75');
});

test.each<[string, Word[]]>([
  [
    'strokes of a fence',
    [
      ['|', 90],
      ['/', 88],
      ['—', 95],
    ],
  ],
  [
    'single letters of grass',
    [
      ['a', 92],
      ['Í', 90],
    ],
  ],
  ['one small number alone', [['7', 96]]],
  ['nothing', []],
])('%s are no text', (_, line) => {
  expect(keepPlausible(page(line), believed.onPage)).toBe('');
});

test('words that lie about are believed when they are long and sure, and vouch for numbers', () => {
  const sign = page(
    [
      ['PRAIA', 94],
      ['DO', 93],
      ['FORTE', 95],
    ],
    [
      ['2', 92],
      ['km', 91],
    ],
  );
  expect(keepPlausible(sign, believed.lyingAbout)).toBe('PRAIA DO FORTE\n2 km');
  const fur = page([['Lue', 90]], [['7', 95]], [['VAZ,', 88]]);
  expect(keepPlausible(fur, believed.lyingAbout)).toBe('');
});

test('a page that never ends is cut', () => {
  const long = page(...Array.from({ length: 1000 }, (): Word[] => [['palavra', 99]]));
  expect(keepPlausible(long, believed.onPage)).toHaveLength(4000);
});
