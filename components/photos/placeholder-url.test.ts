import sharp from 'sharp';
import { rgbaToThumbHash } from 'thumbhash';
import { expect, test } from 'vitest';
import { placeholderUrl } from './placeholder-url';

const side = 64;

/** Left half red, right half blue. */
function halves(): Uint8Array {
  return Uint8Array.from({ length: side * side * 4 }, (_, index) => {
    const isLeft = ((index >> 2) % side) * 2 < side;
    return [isLeft ? 255 : 0, 0, isLeft ? 0 : 255, 255][index % 4] ?? 0;
  });
}

test('the placeholder has the colours of the photo where they are, in few bytes', async () => {
  const url = placeholderUrl(Buffer.from(rgbaToThumbHash(side, side, halves())).toString('base64'));
  expect(url.length).toBeLessThan(2048);
  const png = Buffer.from(url.replace('data:image/png;base64,', ''), 'base64');
  const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
  const middle = Math.floor(info.height / 2) * info.width;
  const pixel = (x: number) => [...data.subarray((middle + x) * 4, (middle + x) * 4 + 3)];
  const [leftRed = 0, , leftBlue = 0] = pixel(1);
  const [rightRed = 0, , rightBlue = 0] = pixel(info.width - 2);
  expect(leftRed - leftBlue).toBeGreaterThan(100);
  expect(rightBlue - rightRed).toBeGreaterThan(100);
});
