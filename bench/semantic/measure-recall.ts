/**
 * Fills a table of vectors, builds the index, asks by index and exactly in turn, and prints recall
 * and times as one line of JSON. The vectors are synthetic: clusters, as the subjects of photos
 * form them. Through the same two functions between which a search chooses.
 */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { closeDatabase, db, openDatabase } from '@/lib/db';
import { embeddingState } from '@/lib/search';
import type { PhotoSearch } from '@/lib/search/text/search-photos';
import { nearestByIndex, nearestExactly } from '@/lib/search/vectors/nearest-photos';
import { photosWithText, vectorText } from '@/lib/search/vectors/photo-text';
import { buildVectorIndex } from '@/lib/search/vectors/vector-index';
import { vectorKind } from '@/lib/search/vectors/vector-store';
import { report } from '../../scripts/setup/report.mjs';
import { median } from '../measure/percentiles';
import { Random } from '../measure/random';
import type { Recall } from './measured';

const clusters = 200;
/** How far a photo lies from its cluster's middle, as a share of the middle's own length. */
const spread = 0.9;
const rowsAtOnce = 200;
const questions = 50;
const compared = 10;
/** One photo in so many is the second asker's: where a filter hurts an index most. */
const rareEvery = 100;

const vectors = z.coerce.number().int().parse(process.argv[2]);
const random = new Random(18);
await openDatabase();
const state = await embeddingState();
if (!state.isOn) throw new Error(`Searching by meaning is off: ${state.reason}.`);
const { dimensions } = state.model;
const kind = vectorKind(state.model);
const middles = Array.from({ length: clusters }, () => direction());
const [many, few, others] = [randomUUID(), randomUUID(), randomUUID()];
const client = await db();
for (const id of [many, few, others]) {
  await client.person.create({ data: { id, address: id, replyTo: id } });
}
await fill();
const startedAt = performance.now();
await buildVectorIndex({ beside: false });
const buildSeconds = (performance.now() - startedAt) / 1000;
await client.$executeRawUnsafe('ANALYZE acervo_embedding');
const kinds = [
  await compare('who has half of the photos', many, vectors / 2),
  await compare('who has one in a hundred', few, vectors / rareEvery),
];
await closeDatabase();
const measured: Recall = { vectors, buildSeconds, kinds };
report(JSON.stringify(measured));

async function compare(name: string, ownerId: string, owned: number) {
  const exactMs: number[] = [];
  const indexMs: number[] = [];
  let recalled = 0;
  let wanted = 0;
  for (let n = 0; n < questions; n++) {
    const search: PhotoSearch = {
      ...{ ownerId, words: 'x', days: null, order: 'newest', after: null },
      limit: compared,
    };
    const meaning = { vector: near(), kind, model: kind, similarityMin: -1 };
    const exact = await timed(exactMs, () => nearestExactly(search, meaning));
    const byIndex = await timed(indexMs, () => nearestByIndex(search, meaning));
    const right = new Set(exact.slice(0, compared).map(({ id }) => id));
    recalled += byIndex.slice(0, compared).filter(({ id }) => right.has(id)).length;
    wanted += right.size;
  }
  return {
    name,
    vectors: Math.round(owned),
    recallAt10: recalled / wanted,
    exactP50: median(exactMs),
    indexP50: median(indexMs),
  };
}

async function timed<T>(timesMs: number[], work: () => Promise<T>): Promise<T> {
  const from = performance.now();
  const result = await work();
  timesMs.push(performance.now() - from);
  return result;
}

async function fill(): Promise<void> {
  for (let from = 0; from < vectors; from += rowsAtOnce) {
    const rows = Array.from({ length: Math.min(rowsAtOnce, vectors - from) }, (_, n) => {
      const place = from + n;
      const isRare = place % rareEvery === 1;
      const owner = place % 2 === 0 ? many : others;
      return { ownerId: isRare ? few : owner, vector: vectorText(near()) };
    });
    const made = await client.image.createManyAndReturn({
      data: rows.map(({ ownerId }) => ({ link: 'x', ownerId, caption: 'photo' })),
      select: { id: true },
    });
    const ids = made.map(({ id }) => id);
    await client.$executeRaw`
      INSERT INTO acervo_embedding (image_id, owner_id, model, text_hash, embedding)
      SELECT i.id, i.owner_id, ${kind}, t.hash, given.vector::halfvec
      FROM unnest(${ids}::int[], ${rows.map(({ vector }) => vector)}::text[]) AS given(id, vector)
      JOIN (${photosWithText}) ON i.id = given.id`;
  }
}

/** A text of some subject. */
function near(): number[] {
  const middle = random.pick(middles);
  return middle.map((value) => value + spread * gaussian());
}

function direction(): number[] {
  return Array.from({ length: dimensions }, gaussian);
}

/** By Box and Muller. */
function gaussian(): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.next()));
  return radius * Math.cos(2 * Math.PI * random.next());
}
