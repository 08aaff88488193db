/**
 * Fills the database that the environment names, asks every kind of query of it, and prints the
 * times as one line of JSON. A process of its own, because a process has one database.
 */
import { z } from 'zod';
import { closeDatabase, openDatabase } from '@/lib/db';
import { report } from '../../scripts/setup/report.mjs';
import { percentiles } from '../measure/percentiles';
import { fillDatabase } from './fill-database';
import type { Measured } from './measured';
import { type QueryKind, queryKinds } from './query-kinds';

const repeats = 200;
/** A kind that is slow is asked less often, so that the whole stays within a minute. */
const kindMsMax = 1500;
const plainKindMsMax = 700;
/** Fewer times say nothing, however slow each is. */
const repeatsMin = 10;
/** Plans, caches and compiled code are as in a server that has run for a while. */
const warmUpRepeats = 5;

const descriptions = z.coerce.number().int().parse(process.argv[2]);
await openDatabase();
const filled = await fillDatabase(descriptions);
const kinds = [];
for (const kind of await queryKinds(filled)) kinds.push(await measure(kind));
await closeDatabase();
const measured: Measured = { descriptions, images: filled.images, kinds };
report(JSON.stringify(measured));

async function measure({ name, by, words, ask, askPlainly }: QueryKind) {
  const times = await timeAll(words, ask, kindMsMax);
  const plain = askPlainly && (await timeAll(words, askPlainly, plainKindMsMax));
  return { name, by, ...percentiles(times), plainP50: plain && percentiles(plain).p50 };
}

async function timeAll(
  words: readonly string[],
  ask: (words: string) => Promise<unknown>,
  msMax: number,
): Promise<number[]> {
  const timesMs: number[] = [];
  const until = performance.now() + msMax;
  const isEnough = (n: number) => n >= repeats || (n >= repeatsMin && performance.now() > until);
  for (let n = -warmUpRepeats; !isEnough(n); n++) {
    const startedAt = performance.now();
    await ask(words[(n + warmUpRepeats) % words.length] ?? '');
    if (n >= 0) timesMs.push(performance.now() - startedAt);
  }
  return timesMs;
}
