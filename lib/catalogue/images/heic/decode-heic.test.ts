import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { makeVariants } from '../make-variants';
import { decodeHeic } from './decode-heic';

/** A demo photograph, 640 x 640, as a phone writes it: turned, with a date and a place. */
const photo = readFileSync('lib/catalogue/testing/cat.heic');
const pixelsMax = 40_000_000;

/** The same file with another width and height in its header (`ispe`: version, width, height). */
function claiming(width: number, height: number): Buffer {
  const bytes = Buffer.from(photo);
  for (let at = bytes.indexOf('ispe'); at !== -1; at = bytes.indexOf('ispe', at + 4)) {
    bytes.writeUInt32BE(width, at + 8);
    bytes.writeUInt32BE(height, at + 12);
  }
  return bytes;
}

test('a photo from an iPhone becomes what is served of any photo', async () => {
  const made = await makeVariants(photo, 'image/heic');
  expect(made).toMatchObject({ width: 640, height: 640 });
  const { format, exif } = await sharp(made.full).metadata();
  expect({ format, exif }).toEqual({ format: 'jpeg', exif: undefined });
  const { channels } = await sharp(made.full).stats();
  expect(channels[0]?.stdev).toBeGreaterThan(20);
});

test('over the limit of pixels by its header: refused before it is decoded', async () => {
  await expect(makeVariants(claiming(20_000, 20_000), 'image/heic')).rejects.toMatchObject({
    code: 'too_large',
  });
});

test('a header that claims what is not there is bad media, and the next photo is none the worse', async () => {
  const liar = decodeHeic(claiming(6000, 6000), pixelsMax);
  const cut = decodeHeic(photo.subarray(0, photo.length / 2), pixelsMax);
  const words = decodeHeic(Buffer.from('no photo at all, but words'), pixelsMax);
  const fine = decodeHeic(photo, pixelsMax);
  await expect(liar).rejects.toMatchObject({ code: 'bad_media' });
  await expect(cut).rejects.toMatchObject({ code: 'bad_media' });
  await expect(words).rejects.toMatchObject({ code: 'bad_media' });
  expect(await fine).toMatchObject({ width: 640, height: 640 });
});
