import { expect, test } from 'vitest';
import { joinReadings } from './analyze-photo';

const look = (text: string, score = 0.6) => ({
  text,
  labels: [{ id: 'coco:book', score }],
  vector: Buffer.from([1, 2]),
});

test('lines that overlapping slices share are one line, others stay', () => {
  const joined = joinReadings([look('a\nb\nc'), look('b\nc\nd', 0.9), look('a\nd')]);
  expect(joined.text).toBe('a\nb\nc\nd\na\nd');
  expect(joined.labels).toEqual([{ id: 'coco:book', score: 0.9 }]);
  expect(joined.vector).toEqual(Buffer.from([1, 2]));
});

test('a stripe without writing has no text', () => {
  expect(joinReadings([look(''), look('')]).text).toBe('');
});
