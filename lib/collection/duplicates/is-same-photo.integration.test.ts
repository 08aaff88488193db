import { globSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { makePhoto } from '@/bench/chaos/people/make-photo';
import { drawPage } from '@/bench/duplicates/draw-page';
import { edits } from '@/bench/duplicates/edits';
import { Random } from '@/bench/measure/random';
import { type Fingerprint, takeFingerprint } from '../ingest/fingerprint';
import { bitsApartMax } from './find-known';
import { placeSamePhoto } from './is-same-photo';

const printOf = async (photo: Buffer) =>
  takeFingerprint(
    await sharp(photo).resize(320, null, { withoutEnlargement: true }).webp().toBuffer(),
  );

/** Only those that the hash lets through are compared, as in `findKnown`. */
function isTaken(one: Fingerprint, other: Fingerprint): boolean {
  const apart = BigInt.asUintN(64, one.hash ^ other.hash)
    .toString(2)
    .replaceAll('0', '').length;
  return apart <= bitsApartMax && placeSamePhoto(one, other) !== null;
}

function pairsTaken(prints: Fingerprint[]): number {
  return prints.reduce(
    (sum, print, n) => sum + prints.slice(0, n).filter((other) => isTaken(print, other)).length,
    0,
  );
}

test.each(edits)('a photograph $name is still the same', async ({ make }) => {
  for (const file of ['dogs-at-the-window', 'citrus-slices', 'mountain-meadow']) {
    const photo = readFileSync(`public/demo/${file}.jpg`);
    expect(isTaken(await printOf(photo), await printOf(await make(photo)))).toBe(true);
  }
});

test('the photographs of the demonstration stay apart', async () => {
  const files = globSync('public/demo/*.jpg');
  expect(files.length).toBeGreaterThan(10);
  expect(pairsTaken(await Promise.all(files.map((file) => printOf(readFileSync(file)))))).toBe(0);
});

test('500 photos that were made to be unlike each other stay apart', async () => {
  const random = new Random(1);
  const prints: Fingerprint[] = [];
  for (let n = 0; n < 500; n++) prints.push(await printOf(await makePhoto(random)));
  expect(pairsTaken(prints)).toBe(0);
}, 120_000);

test('receipts of one shop stay apart, although their hashes do not tell them apart', async () => {
  const random = new Random(7);
  const prints: Fingerprint[] = [];
  for (let n = 0; n < 12; n++) prints.push(await printOf(await drawPage('receipt', random)));
  expect(
    prints.flatMap((one, n) =>
      prints.slice(0, n).filter((other) => placeSamePhoto(one, other) !== null),
    ),
  ).toEqual([]);
}, 30_000);

test('two shots of one scene from another place stay apart', async () => {
  const photo = readFileSync('public/demo/dogs-at-the-window.jpg');
  const { width, height } = await sharp(photo).metadata();
  const view = (x: number) =>
    sharp(photo)
      .extract({ left: Math.floor(width * x), top: 0, width: Math.floor(width * 0.9), height })
      .jpeg()
      .toBuffer();
  expect(isTaken(await printOf(await view(0)), await printOf(await view(0.06)))).toBe(false);
});
