import { rgbaToDataURL, thumbHashToRGBA } from 'thumbhash';

/**
 * A ThumbHash as a data URL. Decoded it has at most 32 pixels a side, drawn from waves of at most
 * 7 periods: every second pixel says the same, in a quarter of the bytes of the page.
 */
export function placeholderUrl(thumbHash: string): string {
  const { w, h, rgba } = thumbHashToRGBA(Buffer.from(thumbHash, 'base64'));
  const width = Math.ceil(w / 2);
  const height = Math.ceil(h / 2);
  const pixels = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const source = (y * 2 * w + x * 2) * 4;
      pixels.set(rgba.subarray(source, source + 4), (y * width + x) * 4);
    }
  }
  return rgbaToDataURL(width, height, pixels);
}
