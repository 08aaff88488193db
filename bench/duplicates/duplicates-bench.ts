/**
 * Whether a photo is recognised when it comes again, by the whole rule: prints that lie over each
 * other, the same text read in both, and pictures that agree at full working size. 50 of 500 photos
 * are edited in eight ways and compared with all 500, beside the perceptual hash alone at the 10
 * bits that are usual for it. Being taken for another photo counts against the precision. Then 200
 * pairs of documents that differ in one thing, none of which may be called copies.
 */
import sharp from 'sharp';
import { readText, stopReader } from '@/lib/ai/local/child/read-text';
import { doPicturesAgree, workingSideMin } from '@/lib/collection/duplicates/compare-pictures';
import { bitsApartMax, lookedAtMax } from '@/lib/collection/duplicates/find-known';
import { placeSamePhoto } from '@/lib/collection/duplicates/is-same-photo';
import { isSameText } from '@/lib/collection/duplicates/is-same-text';
import { type Fingerprint, takeFingerprint } from '@/lib/collection/ingest/fingerprint';
import { makeVariants } from '@/lib/collection/ingest/variants/make-variants';
import type { Bench, Report } from '../bench';
import { ms } from '../measure/print-report';
import { Random } from '../measure/random';
import { changeOne, documentKinds, drawDocument, randomFilling } from './draw-documents';
import { edits } from './edits';
import { makeSet } from './make-set';

const precisionGoal = 0.99;
const recallGoal = 0.95;
const usualBitsMax = 10;

/** Every so many photos of the set are edited: reading in all 4,000 copies would take hours. */
const editedEvery = 10;
const documentPairs = 200;

/** A photo as it is kept, and what is read in it once that is asked. */
interface Kept {
  print: Fingerprint;
  body: Buffer;
  width: number;
  height: number;
  text(): Promise<string>;
}

interface Tally {
  copies: number;
  found: number;
  wrong: number;
}

const spent = { comparingMs: 0, compared: 0, readingMs: 0, read: 0 };

export const duplicatesBench: Bench = {
  name: 'duplicates',
  about: 'the same photo again, edited in eight ways; 200 pairs of unlike documents of one form',
  onlyByName: true,
  async run() {
    const set = await makeSet();
    const known: Kept[] = [];
    for (const { bytes } of set) known.push(await keep(bytes));
    const chosen = known.flatMap((_, place) => (place % editedEvery === 0 ? place : []));
    const total = { acervo: tally(), hash: tally() };
    const rows: string[][] = [];
    let thumbnails = 0;
    for (const { name, make } of edits) {
      const here = { acervo: tally(), hash: tally() };
      for (const place of chosen) {
        const copy = await keep(await make(set[place]?.bytes as Buffer));
        if (isThumbnail(copy) || isThumbnail(known[place] as Kept)) {
          thumbnails += 1;
          continue;
        }
        count([here.acervo, total.acervo], await findAsAcervo(copy, known), place);
        count([here.hash, total.hash], nearest(copy.print, known, usualBitsMax).slice(0, 1), place);
      }
      rows.push([name, ...figures(here.acervo), ...figures(here.hash)]);
    }
    rows.push(['all', ...figures(total.acervo), ...figures(total.hash)]);
    const first = await takenAtFirst(known, chosen);
    const documents = await compareDocuments();
    await stopReader();
    return reportOf({ photos: set.length, rows, all: total.acervo, first, documents, thumbnails });
  },
};

/** In which little can be told apart: it is always a photo of its own. */
const isThumbnail = ({ width, height }: Kept) => Math.max(width, height) < workingSideMin;

async function keep(bytes: Buffer): Promise<Kept> {
  const { webp, full, smallest, width, height } = await makeVariants(bytes);
  const readable = webp.at(-1)?.body ?? full;
  let read: Promise<string> | undefined;
  const text = () => {
    read ??= readTimed(readable);
    return read;
  };
  return { print: await takeFingerprint(smallest), body: full, width, height, text };
}

async function readTimed(image: Buffer): Promise<string> {
  const startedAt = performance.now();
  const text = await readText(sharp(image));
  spent.readingMs += performance.now() - startedAt;
  spent.read += 1;
  return text;
}

/** The same three questions as in `findCopies`; the quickest first, which changes no answer. */
async function isCopy(one: Kept, other: Kept): Promise<{ byPicture: boolean; byAll: boolean }> {
  const placement = placeSamePhoto(one.print, other.print);
  if (!placement) return { byPicture: false, byAll: false };
  const startedAt = performance.now();
  const byPicture = await doPicturesAgree(one, other, placement);
  spent.comparingMs += performance.now() - startedAt;
  spent.compared += 1;
  const byAll = byPicture && isSameText(await one.text(), await other.text());
  return { byPicture, byAll };
}

/** The places of all photos that it is called a copy of. */
async function findAsAcervo(copy: Kept, known: Kept[]): Promise<number[]> {
  const found: number[] = [];
  for (const place of nearest(copy.print, known, bitsApartMax).slice(0, lookedAtMax)) {
    if ((await isCopy(copy, known[place] as Kept)).byAll) found.push(place);
  }
  return found;
}

/** How many of the photos are taken for one that came before, when they come for the first time. */
async function takenAtFirst(known: Kept[], chosen: number[]): Promise<number> {
  let taken = 0;
  for (const place of chosen) {
    const before = known.slice(0, place);
    if ((await findAsAcervo(known[place] as Kept, before)).length > 0) taken += 1;
  }
  return taken;
}

async function compareDocuments() {
  const random = new Random(16);
  let [alikeByHash, byPicture, byAll] = [0, 0, 0];
  for (let n = 0; n < documentPairs; n++) {
    const kind = documentKinds[n % documentKinds.length] ?? 'transfer';
    const filling = randomFilling(random);
    const one = await keep(await drawDocument(kind, filling));
    const other = await keep(await drawDocument(kind, changeOne(kind, filling, random)));
    if (bitsApart(one.print.hash, other.print.hash) <= usualBitsMax) alikeByHash += 1;
    const called = await isCopy(one, other);
    if (called.byPicture) byPicture += 1;
    if (called.byAll) byAll += 1;
  }
  return { alikeByHash, byPicture, byAll };
}

function reportOf(measured: {
  photos: number;
  rows: string[][];
  all: Tally;
  first: number;
  documents: { alikeByHash: number; byPicture: number; byAll: number };
  thumbnails: number;
}): Report {
  const { photos, rows, all, first, documents, thumbnails } = measured;
  const [, recall = ''] = figures(all);
  const precision = (all.found / (all.found + all.wrong + first)).toFixed(4);
  return {
    headings: ['', 'precision', 'recall', 'hash alone: precision', 'recall'],
    rows,
    goals: [
      {
        what: `precision >= ${precisionGoal}`,
        measured: precision,
        isMet: Number(precision) >= precisionGoal,
      },
      { what: `recall >= ${recallGoal}`, measured: recall, isMet: Number(recall) >= recallGoal },
      {
        what: 'unlike documents called copies: 0',
        measured: String(documents.byAll),
        isMet: documents.byAll === 0,
      },
    ],
    notes: [
      `${all.copies} copies, of every tenth of ${photos} photos; each is compared with all of them.`,
      `${thumbnails} more copies are of thumbnails under ${workingSideMin} pixels, which are never called copies.`,
      `On their first arrival taken for another photo: ${first}.`,
      `${documentPairs} pairs of documents of ${documentKinds.length} kinds: ${documents.alikeByHash} are alike by the hash, ${documents.byPicture} agree as pictures, ${documents.byAll} are called copies.`,
      `Comparing two pictures takes ${ms(spent.comparingMs / spent.compared)} ms, reading in one ${ms(spent.readingMs / spent.read)} ms.`,
    ],
  };
}

function nearest(print: Fingerprint, known: Kept[], bitsMax: number): number[] {
  return known
    .map((photo, place) => ({ place, bits: bitsApart(print.hash, photo.print.hash) }))
    .filter(({ bits }) => bits <= bitsMax)
    .sort((a, b) => a.bits - b.bits)
    .map(({ place }) => place);
}

function bitsApart(one: bigint, other: bigint): number {
  return BigInt.asUintN(64, one ^ other)
    .toString(2)
    .replaceAll('0', '').length;
}

function tally(): Tally {
  return { copies: 0, found: 0, wrong: 0 };
}

function count(tallies: Tally[], found: number[], place: number): void {
  for (const one of tallies) {
    one.copies += 1;
    if (found.includes(place)) one.found += 1;
    one.wrong += found.filter((other) => other !== place).length;
  }
}

/** Precision and recall. */
function figures({ copies, found, wrong }: Tally): [string, string] {
  return [found / Math.max(1, found + wrong), found / copies].map((share) => share.toFixed(4)) as [
    string,
    string,
  ];
}
