import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { jpegOfScans } from '../../testing/hostile-files';
import { countScans, endScansAt, withoutApplicationData } from './jpeg-scans';

const demo = readFileSync('public/demo/grey-cat.jpg');
const photo = await sharp(demo)
  .withExif({ IFD0: { Copyright: 'Ana' } })
  .jpeg()
  .toBuffer();

test.each([2, 20, 64, 2457])('%i scans are counted, and no more than asked for', (scans) => {
  const bytes = jpegOfScans(64, scans);
  expect(countScans(bytes, 5000)).toEqual({ isProgressive: true, scans, cutAt: null });
  const capped = countScans(bytes, 10);
  expect(capped?.scans).toBe(Math.min(scans, 11));
});

test('a picture that ends after its tenth scan is one', async () => {
  const bytes = jpegOfScans(64, 100);
  const cut = endScansAt(bytes, countScans(bytes, 10)?.cutAt ?? 0);
  expect(countScans(cut, 100)?.scans).toBe(10);
  expect(await sharp(cut).metadata()).toMatchObject({ width: 64, height: 64 });
});

test.each([
  ['words', Buffer.from('no photo at all')],
  ['nothing', Buffer.alloc(0)],
  ['a JPEG’s first bytes', photo.subarray(0, 30)],
  ['an endless run of 0xFF', Buffer.concat([photo.subarray(0, 2), Buffer.alloc(100_000, 0xff)])],
  ['segments that claim no length', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff, 0xe0, 0, 0])],
])('%s comes to an end', (_, bytes) => {
  expect(countScans(bytes, 20)?.scans ?? 0).toBeLessThanOrEqual(1);
});

test('without what programs wrote it is the same picture', async () => {
  const bare = withoutApplicationData(photo);
  expect(bare.length).toBeLessThan(photo.length);
  const pixels = (bytes: Buffer) => sharp(bytes).resize(32).raw().toBuffer();
  expect(await pixels(bare)).toEqual(await pixels(photo));
});
