/**
 * Fills the database that the environment names with so many photos, asks what the gallery asks, and
 * prints the times as one line of JSON. A process of its own, because a process has one database.
 */
import { z } from 'zod';
import { closeDatabase, openDatabase } from '@/lib/db';
import { countDaysInZone } from '@/lib/search';
import { report } from '../../scripts/setup/report.mjs';
import { percentiles } from '../measure/percentiles';
import { fillMillion } from './fill-million';
import { type GalleryKind, galleryKinds } from './gallery-kinds';

const repeats = 200;
const warmUpRepeats = 5;
/** What takes a second each time is not asked two hundred times. */
const kindMsMax = 8000;
const repeatsMin = 10;

const photos = z.coerce.number().int().parse(process.argv[2]);
const isFilledOnly = process.argv[3] === 'fill';
await openDatabase();
await countDaysInZone();
const filled = await fillMillion(photos, process.env.DATABASE_URL ?? '');
const kinds = [];
if (!isFilledOnly) for (const kind of galleryKinds(filled)) kinds.push(await measure(kind));
await closeDatabase();
report(JSON.stringify({ photos: filled.photos, kinds }));

async function measure({ name, ask, askPlainly }: GalleryKind) {
  const { p50, p95, p99 } = percentiles(await timeAll(ask));
  return { name, p50, p95, p99, plainP50: percentiles(await timeAll(askPlainly)).p50 };
}

async function timeAll(ask: (n: number) => Promise<unknown>): Promise<number[]> {
  const timesMs: number[] = [];
  const until = performance.now() + kindMsMax;
  const isEnough = (n: number) => n >= repeats || (n >= repeatsMin && performance.now() > until);
  for (let n = -warmUpRepeats; !isEnough(n); n += 1) {
    const startedAt = performance.now();
    await ask(n + warmUpRepeats);
    if (n >= 0) timesMs.push(performance.now() - startedAt);
  }
  return timesMs;
}
