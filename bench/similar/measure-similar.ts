/**
 * Looks at every picture of the labelled sets as the background does, ranks each set by what was
 * seen, and prints the qualities as one line of JSON. A process of its own, because the models are
 * on the server's side.
 */
import hashOf from 'sharp-phash';
import { analyzePhoto, compareVectors, localModels } from '@/lib/ai';
import { createLikeness, type Features } from '@/lib/search/vectors/likeness';
import { report } from '../../scripts/setup/report.mjs';
import { percentiles } from '../measure/percentiles';
import { Random } from '../measure/random';
import { type LabelledSet, type Picture, photographSets, stampSet } from './labelled-sets';
import type { Measured } from './measured';
import { rankQuality } from './rank-quality';

const problem = localModels().look;
const measured: Measured = { problem, sets: [] };
if (!problem) {
  const stamps = await stampSet();
  for (const set of [...(await photographSets()), ...(stamps ? [stamps] : [])]) {
    measured.sets.push(await measure(set));
  }
}
report(JSON.stringify(measured));
// The models' process would keep this one alive until it is idle.
process.exit(0);

async function measure({ name, pictures }: LabelledSet): Promise<Measured['sets'][number]> {
  const looks: Seen[] = [];
  for (const picture of pictures) looks.push(await look(picture));
  const groups = pictures.map(({ group }) => group);
  const at = (place: number) => looks[place] ?? fail();
  const random = new Random(1);
  const cosine = (a: number, b: number) => compareVectors(at(a).vector, at(b).vector);
  return {
    name,
    pictures: pictures.length,
    vector: rankQuality(groups, cosine),
    hash: rankQuality(groups, (a, b) => -bitsApart(at(a).bits, at(b).bits)),
    chance: rankQuality(groups, () => random.next()),
    ...pairs(groups, cosine, (a, b) => createLikeness(at(a))?.(at(b)) != null),
  };
}

interface Seen extends Features {
  vector: Buffer;
  bits: string;
}

async function look({ bytes }: Picture): Promise<Seen> {
  const { vector } = await analyzePhoto(bytes, new AbortController().signal);
  const bits = await hashOf(bytes);
  return { vector, bits, perceptual_hash: BigInt.asIntN(64, BigInt(`0b${bits}`)) };
}

function pairs(
  groups: (string | null)[],
  cosine: (a: number, b: number) => number,
  isShown: (a: number, b: number) => boolean,
): Pick<Measured['sets'][number], 'shown' | 'cosines'> {
  const of = { group: [] as number[], others: [] as number[] };
  const shown = { group: 0, others: 0 };
  for (const [a, group] of groups.entries()) {
    for (let b = 0; b < a; b++) {
      const kind = group !== null && group === groups[b] ? 'group' : 'others';
      of[kind].push(cosine(a, b));
      if (isShown(a, b)) shown[kind] += 1;
    }
  }
  const sorted = of.group.toSorted((a, b) => a - b);
  return {
    shown: {
      ofGroup: shown.group / of.group.length,
      ofOthers: shown.others / of.others.length,
    },
    cosines: {
      groupP10: sorted[Math.floor(sorted.length / 10)] ?? fail(),
      groupP50: percentiles(of.group).p50,
      othersP99: percentiles(of.others).p99,
    },
  };
}

function bitsApart(one: string, other: string): number {
  return [...one].filter((bit, place) => bit !== other[place]).length;
}

function fail(): never {
  throw new Error('There is nothing to compare.');
}
