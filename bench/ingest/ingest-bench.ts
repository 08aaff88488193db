/**
 * How fast a photo becomes everything that is ever served of it: `makeVariants`, against sharp used
 * the straightforward way, which decodes the photo anew for each output, at the same sizes and
 * qualities. The photographs are real; each also comes enlarged to 12 megapixels, as phones send.
 * One after the other, and two at once; the two ways take turns, photo by photo.
 */
import { globSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { makeVariants } from '@/lib/collection/ingest/variants/make-variants';
import type { Bench, Report } from '../bench';
import { makeVariantsPlainly } from './make-variants-plainly';

/** 4,000 x 3,000, whatever the photo's proportions. */
const largePixels = 12_000_000;
const largeQuality = 88;
/** Large ones take most of the time; a few are enough. */
const largePhotosMax = 8;

const ratioGoal = 0.8;

export const ingestBench: Bench = {
  name: 'ingest',
  about: 'making every variant of a photo, against bare sharp decoding for each output',
  async run() {
    const small = globSync('public/demo/*.jpg')
      .sort()
      .map((file) => readFileSync(file));
    const large = await Promise.all(small.slice(0, largePhotosMax).map(enlarge));
    const rows: string[][] = [];
    const goals: Report['goals'] = [];
    for (const [size, photos] of [
      ['as in public/demo', small],
      ['12 megapixels', large],
    ] as const) {
      for (const atOnce of [1, 2]) {
        const { acervo, plain } = await race(photos, atOnce);
        const ratio = acervo / plain;
        const what = `${size}, ${atOnce} at once`;
        rows.push([what, plain.toFixed(1), acervo.toFixed(1), ratio.toFixed(2)]);
        const measured = ratio.toFixed(2);
        goals.push({ what: `ratio >= ${ratioGoal}, ${what}`, measured, isMet: ratio >= ratioGoal });
      }
    }
    const notes = [`${small.length} photographs, ${large.length} of them enlarged.`];
    return { headings: ['photos', 'sharp/s', 'Acervo/s', 'ratio'], rows, goals, notes };
  },
};

/** Photos a second of each way; who goes first changes every time, so that neither is favoured. */
async function race(photos: Buffer[], atOnce: number): Promise<{ acervo: number; plain: number }> {
  const spentMs = { acervo: 0, plain: 0 };
  const ways: [keyof typeof spentMs, (bytes: Buffer) => Promise<unknown>][] = [
    ['acervo', makeVariants],
    ['plain', makeVariantsPlainly],
  ];
  for (let start = 0; start < photos.length; start += atOnce) {
    const few = photos.slice(start, start + atOnce);
    for (const [name, make] of ways.reverse()) {
      const startedAt = performance.now();
      await Promise.all(few.map((bytes) => make(bytes)));
      spentMs[name] += performance.now() - startedAt;
    }
  }
  const perSecond = (ms: number) => (photos.length * 1000) / ms;
  return { acervo: perSecond(spentMs.acervo), plain: perSecond(spentMs.plain) };
}

async function enlarge(bytes: Buffer): Promise<Buffer> {
  const { width, height } = await sharp(bytes).metadata();
  const scale = Math.sqrt(largePixels / (width * height));
  return sharp(bytes)
    .resize(Math.round(width * scale))
    .jpeg({ quality: largeQuality })
    .toBuffer();
}
