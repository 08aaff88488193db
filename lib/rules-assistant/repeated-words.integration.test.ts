import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, expect, test } from 'vitest';
import { Random } from '@/bench/measure/random';
import { lexicons } from './lexicon';
import { Pattern } from './patterns/pattern';
import { restingState } from './testing/utterances/drive-model';
import { ReaderThread } from './understand';

const seed = Number(process.env.FLOOD_SEED ?? Date.now() % 2 ** 31);
/** Of words and of pairs, each; `FLOOD_TEXTS=100000` tries all words, which takes minutes. */
const textsMax = Number(process.env.FLOOD_TEXTS ?? 300);
/** As long as a WhatsApp message gets. */
const textCharacters = 1600;
/** What the product gives one text (`understand.ts`). */
const readMsMax = 5000;

const thread = new ReaderThread({
  entry: path.resolve('lib/rules-assistant/understand-thread.ts'),
  readMsMax,
});
afterAll(() => thread.close());

/** Everything in the lexicons that a person could write: what patterns hold, and lists of words. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Pattern) return [value.source];
  if (value instanceof Set || value instanceof Map) return [...value].flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [...Object.keys(value), ...Object.values(value).flatMap(textsIn)];
}

const words = [
  ...new Set(
    Object.values(lexicons)
      .flatMap(textsIn)
      .flatMap((text) => text.match(/\p{Ll}+(?:'\p{Ll}+)*/gu) ?? []),
  ),
];

const repeat = (text: string) =>
  `${text} `.repeat(Math.ceil(textCharacters / (text.length + 1))).slice(0, textCharacters);

test(`no word and no pair of words holds anybody up, however often it is said (FLOOD_SEED=${seed})`, {
  timeout: 60_000 + textsMax * 2000,
}, async () => {
  const random = new Random(seed);
  const pick = () => random.pick(words);
  const singles = textsMax < words.length ? Array.from({ length: textsMax }, pick) : words;
  const pairs = singles.map((word) => `${word} ${pick()}`);
  // The thread starts before the delay is measured.
  await thread.read({ messages: ['oi'], state: restingState, results: [] });
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const unread: string[] = [];
  for (const text of [...singles, ...pairs]) {
    const read = thread.read({ messages: [repeat(text)], state: restingState, results: [] });
    await read.catch(() => unread.push(text));
  }
  delay.disable();
  expect(unread).toEqual([]);
  expect(words.length).toBeGreaterThan(1500);
  // A busy machine's pauses; the reading itself takes longer than that in all.
  expect(delay.max / 1e6).toBeLessThan(700);
});
