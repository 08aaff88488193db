import { globSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { Random } from '../measure/random';
import { drawPage, printedWords } from './draw-page';
import { findStamps } from './find-stamps';

export interface SetPhoto {
  kind: 'photograph' | 'part' | 'burst' | 'page' | 'stamp';
  bytes: Buffer;
}

const photosWanted = 500;
const pagesOfEachKind = 20;
const quality = 88;
/** Parts that do not overlap; the finer grid stands in where there are no stamps. */
const grids = { usual: 3, finer: 4 };

/**
 * Views of one scene as of a camera that moves between two shots: each shows 86 % of a side, and
 * between any two at least 6 % of a side is left behind, or the camera was turned. They are photos
 * of their own, although most people would call them alike.
 */
const burstShare = 0.86;
const burst = [
  { x: 0, y: 0, degrees: 0 },
  { x: 0.08, y: 0.03, degrees: 0 },
  { x: 0.02, y: 0.06, degrees: 1.5 },
  { x: 0.06, y: 0.06, degrees: -1 },
];
/** What turning leaves empty at the corners is cut off. */
const turnedShare = 0.92;

/** Five hundred photos, no two of which are the same, in an order that is the same every time. */
export async function makeSet(): Promise<SetPhoto[]> {
  const photographs = globSync('public/demo/*.jpg')
    .sort()
    .map((file) => readFileSync(file));
  const set: SetPhoto[] = photographs.map((bytes) => ({ kind: 'photograph', bytes }));
  for (const photo of photographs) set.push(...(await cut(photo, grids.usual)));
  for (const photo of photographs) {
    for (const view of burst) set.push({ kind: 'burst', bytes: await look(photo, view) });
  }
  const random = new Random(7);
  for (const kind of ['receipt', 'screen'] as const) {
    for (let n = 0; n < pagesOfEachKind; n++) {
      set.push({ kind: 'page', bytes: await drawPage(kind, random, printedWords) });
    }
  }
  set.push(...(await takeStamps(photosWanted - set.length)));
  for (const photo of photographs) {
    if (set.length >= photosWanted) break;
    set.push(...(await cut(photo, grids.finer)));
  }
  return set.slice(0, photosWanted);
}

async function cut(photo: Buffer, grid: number): Promise<SetPhoto[]> {
  const { width, height } = await sharp(photo).metadata();
  const size = { width: Math.floor(width / grid), height: Math.floor(height / grid) };
  return Promise.all(
    Array.from({ length: grid ** 2 }, async (_, n) => {
      const place = { left: (n % grid) * size.width, top: Math.floor(n / grid) * size.height };
      const bytes = await sharp(photo)
        .extract({ ...place, ...size })
        .jpeg({ quality })
        .toBuffer();
      return { kind: 'part' as const, bytes };
    }),
  );
}

async function look(photo: Buffer, view: (typeof burst)[number]): Promise<Buffer> {
  const { width, height } = await sharp(photo).metadata();
  const seen = await sharp(photo)
    .extract({
      left: Math.floor(view.x * width),
      top: Math.floor(view.y * height),
      width: Math.floor(burstShare * width),
      height: Math.floor(burstShare * height),
    })
    .toBuffer();
  if (view.degrees === 0) return sharp(seen).jpeg({ quality }).toBuffer();
  const { data, info } = await sharp(seen)
    .rotate(view.degrees)
    .toBuffer({ resolveWithObject: true });
  const margin = (1 - turnedShare) / 2;
  return sharp(data)
    .extract({
      left: Math.floor(info.width * margin),
      top: Math.floor(info.height * margin),
      width: Math.floor(info.width * turnedShare),
      height: Math.floor(info.height * turnedShare),
    })
    .jpeg({ quality })
    .toBuffer();
}

/** From all over the package, on white. */
async function takeStamps(count: number): Promise<SetPhoto[]> {
  const files = await findStamps();
  const chosen = files.filter(
    (_, n) =>
      Math.floor((n * count) / files.length) !== Math.floor(((n - 1) * count) / files.length),
  );
  return Promise.all(
    chosen.map(async (file) => {
      const bytes = await sharp(file).flatten({ background: 'white' }).jpeg({ quality }).toBuffer();
      return { kind: 'stamp' as const, bytes };
    }),
  );
}
