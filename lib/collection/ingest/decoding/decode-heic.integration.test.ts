import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { makeVariants } from '../variants/make-variants';

/** A demo photograph, 640 x 640, as a phone writes it: turned, with a date and a place. */
const photo = readFileSync('lib/collection/testing/cat.heic');

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
  const liar = makeVariants(claiming(6000, 6000), 'image/heic');
  const cut = makeVariants(photo.subarray(0, photo.length / 2), 'image/heic');
  const words = makeVariants(Buffer.from('no photo at all, but words'), 'image/heic');
  const fine = makeVariants(photo, 'image/heic');
  await expect(liar).rejects.toMatchObject({ code: 'bad_media' });
  await expect(cut).rejects.toMatchObject({ code: 'bad_media' });
  await expect(words).rejects.toMatchObject({ code: 'bad_media' });
  expect(await fine).toMatchObject({ width: 640, height: 640 });
});

test.each([
  ['an AVIF that moves', 'moving.avif', 'image/avif'],
  ['a HEIC with two pictures', 'two-pictures.heic', 'image/heic'],
])('%s shows its first picture, as a browser does', async (_, file, contentType) => {
  const { full, isPartial } = await makeVariants(
    readFileSync(`lib/collection/testing/${file}`),
    contentType,
  );
  const { channels } = await sharp(full).stats();
  const [red = 0, green = 0] = channels.map(({ mean }) => mean);
  expect(isPartial).toBe(false);
  expect(green).toBeGreaterThan(2 * red);
});
