/**
 * How well text in photos is read: 45 Portuguese texts of five kinds are typeset in several fonts,
 * sizes and colours, and photographed by our own camera (perspective, turned, uneven light, blur,
 * noise, JPEG). All of it follows from one seed; the fonts are the machine's, and the letters are
 * therefore the same only where DejaVu is installed. Printed text alone: nobody's handwriting.
 * Read as the child process reads, in this process; what the demonstration's photos, on which
 * nothing is written, are read as is counted too.
 */
import { globSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { readText, stopReader } from '@/lib/ai/local/child/read-text';
import type { Bench, Report } from '../bench';
import { percentiles } from '../measure/percentiles';
import { ms } from '../measure/print-report';
import { Random } from '../measure/random';
import { characterAccuracy } from './character-accuracy';
import { photograph } from './photograph';
import { type Group, groups, texts } from './texts';
import { typeset } from './typeset';

const seed = 4;
const accuracyGoal = 0.95;
/** As a photo is handed to the models. */
const sideMax = 1280;

export const readingBench: Bench = {
  name: 'reading',
  about: 'reading 45 photographed Portuguese texts, and 19 photos without any',
  async run() {
    await readText(sharp(await blank())); // its loading is not counted
    const random = new Random(seed);
    const rows: string[][] = [];
    const all: number[] = [];
    const timesMs: number[] = [];
    for (const group of groups) {
      const read = await readGroup(group, random);
      rows.push([group, String(read.length), share(mean(read.map(({ accuracy }) => accuracy)))]);
      all.push(...read.map(({ accuracy }) => accuracy));
      timesMs.push(...read.map(({ spentMs }) => spentMs));
    }
    const demonstration = await readDemonstration();
    await stopReader();
    return report(rows, all, timesMs, demonstration);
  },
};

async function readGroup(group: Group, random: Random) {
  const read: { accuracy: number; spentMs: number }[] = [];
  for (const text of texts[group]) {
    const photo = sharp(await photograph(await typeset(text, group, random), random));
    const startedAt = performance.now();
    const found = await readText(photo);
    const spentMs = performance.now() - startedAt;
    read.push({ accuracy: characterAccuracy(text, found), spentMs });
  }
  return read;
}

async function readDemonstration(): Promise<{ photos: number; noisy: number; timesMs: number[] }> {
  const files = globSync('public/demo/*.jpg').sort();
  const timesMs: number[] = [];
  let noisy = 0;
  for (const file of files) {
    const fit = { fit: 'inside', withoutEnlargement: true } as const;
    const photo = await sharp(readFileSync(file)).resize(sideMax, sideMax, fit).jpeg().toBuffer();
    const startedAt = performance.now();
    if (await readText(sharp(photo))) noisy += 1;
    timesMs.push(performance.now() - startedAt);
  }
  return { photos: files.length, noisy, timesMs };
}

function report(
  rows: string[][],
  all: number[],
  timesMs: number[],
  demonstration: Awaited<ReturnType<typeof readDemonstration>>,
): Report {
  const accuracy = mean(all);
  const { p50, p95 } = percentiles(timesMs);
  const { photos, noisy } = demonstration;
  return {
    headings: ['', 'photos', 'characters'],
    rows: [...rows, ['all', String(all.length), share(accuracy)]],
    goals: [
      {
        what: `character accuracy >= ${accuracyGoal}`,
        measured: accuracy.toFixed(3),
        isMet: accuracy >= accuracyGoal,
      },
      {
        what: `nothing read where nothing is written`,
        measured: `${noisy} of ${photos} photos`,
        isMet: noisy === 0,
      },
    ],
    notes: [
      `A photo with text: p50 ${ms(p50)} ms, p95 ${ms(p95)} ms.`,
      `One without: p50 ${ms(percentiles(demonstration.timesMs).p50)} ms, as it is read in two ways.`,
    ],
  };
}

function blank(): Promise<Buffer> {
  return sharp({ create: { width: 64, height: 64, channels: 3, background: 'white' } })
    .png()
    .toBuffer();
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function share(value: number): string {
  return `${(value * 100).toFixed(1)}%`;
}
