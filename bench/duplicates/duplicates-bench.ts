/**
 * Whether the same photo is recognised when it comes again: 500 photos, each edited in eight ways,
 * compared as `addPhoto` compares them, against the perceptual hash alone at the 10 bits that are
 * usual for it. Every photo comes once before its copies do; being taken for an earlier one counts
 * against the precision, as does a copy that is taken for another photo's.
 */
import { makeVariants } from '@/lib/catalogue/images/make-variants';
import { bitsApartMax, lookedAtMax } from '@/lib/catalogue/known/find-known';
import { placeSamePhoto } from '@/lib/catalogue/known/is-same-photo';
import { type Print, takePrint } from '@/lib/catalogue/known/print';
import type { Bench, Report } from '../bench';
import { ms } from '../measure/tell-report';
import { edits } from './edits';
import { makeSet, type SetPhoto } from './make-set';

const precisionGoal = 0.99;
const recallGoal = 0.95;
const usualBitsMax = 10;

/** The place in the set of the photo that it is taken for; null when it is new. */
type Find = (print: Print, known: Print[]) => number | null;

interface Tally {
  copies: number;
  found: number;
  wrong: number;
}

export const duplicatesBench: Bench = {
  name: 'duplicates',
  about: 'the same photo again, edited in eight ways, against the perceptual hash alone',
  onlyByName: true,
  async run() {
    const set = await makeSet();
    const known: Print[] = [];
    for (const { bytes } of set) known.push(await printOf(bytes));
    const ways = { acervo: findAsAcervo, hash: findByHash };
    const first = { acervo: 0, hash: 0 };
    for (const [name, find] of Object.entries(ways) as [keyof typeof ways, Find][]) {
      first[name] = known.filter((print, n) => find(print, known.slice(0, n)) !== null).length;
    }
    const rows: string[][] = [];
    const total = { acervo: tally(), hash: tally() };
    for (const { name, make } of edits) {
      const here = { acervo: tally(), hash: tally() };
      for (const [place, { bytes }] of set.entries()) {
        const print = await printOf(await make(bytes));
        for (const way of ['acervo', 'hash'] as const) {
          count([here[way], total[way]], ways[way](print, known), place);
        }
      }
      rows.push([name, ...figures(here.acervo, 0), ...figures(here.hash, 0)]);
    }
    rows.push(['all', ...figures(total.acervo, first.acervo), ...figures(total.hash, first.hash)]);
    return reportOf(set, rows, total.acervo, first);
  },
};

function reportOf(
  set: SetPhoto[],
  rows: string[][],
  all: Tally,
  first: { acervo: number; hash: number },
): Report {
  const [precision = '', recall = ''] = figures(all, first.acervo);
  const kinds = Object.entries(Object.groupBy(set, ({ kind }) => kind));
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
    ],
    notes: [
      `${set.length} photos: ${kinds.map(([kind, photos]) => `${photos?.length} of kind ${kind}`).join(', ')}.`,
      'Parts do not overlap. Views of a burst, receipts and screens of one layout are photos of their own.',
      `On their first arrival taken for another photo: ${first.acervo}; by the hash alone ${first.hash}.`,
      `Taking a print and comparing takes ${ms(spent.ms / spent.prints)} ms a photo on average.`,
    ],
  };
}

const spent = { ms: 0, prints: 0 };

async function printOf(bytes: Buffer): Promise<Print> {
  const { webp } = await makeVariants(bytes);
  const smallest = webp[0]?.body;
  if (!smallest) throw new Error('There is no variant.');
  const startedAt = performance.now();
  const print = await takePrint(smallest);
  spent.ms += performance.now() - startedAt;
  spent.prints += 1;
  return print;
}

function findAsAcervo(print: Print, known: Print[]): number | null {
  const startedAt = performance.now();
  const near = nearest(print, known, bitsApartMax).slice(0, lookedAtMax);
  const found = near.find((place) => placeSamePhoto(print, known[place] as Print) !== null);
  spent.ms += performance.now() - startedAt;
  return found ?? null;
}

function findByHash(print: Print, known: Print[]): number | null {
  return nearest(print, known, usualBitsMax)[0] ?? null;
}

function nearest(print: Print, known: Print[], bitsMax: number): number[] {
  return known
    .map(({ hash }, place) => ({ place, bits: bitsApart(print.hash, hash) }))
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

function count(tallies: Tally[], found: number | null, place: number): void {
  for (const one of tallies) {
    one.copies += 1;
    if (found === place) one.found += 1;
    else if (found !== null) one.wrong += 1;
  }
}

/** Precision and recall. */
function figures({ copies, found, wrong }: Tally, wrongBefore: number): [string, string] {
  return [found / (found + wrong + wrongBefore), found / copies].map((share) =>
    share.toFixed(4),
  ) as [string, string];
}
