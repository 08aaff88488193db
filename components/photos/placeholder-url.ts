import { rgbaToDataURL, thumbHashToRGBA } from 'thumbhash';

/** So many decoded pixels are one, each way: a blur needs no more, and a page holds fifty of them. */
const pixelsPerSide = 3;

/**
 * A ThumbHash as a data URL of some ten pixels a side: made where it is shown, since it is many
 * times as long as its hash.
 */
export function placeholderUrl(thumbHash: string): string {
  const { w, h, rgba } = thumbHashToRGBA(
    Uint8Array.from(atob(thumbHash), (byte) => byte.charCodeAt(0)),
  );
  const width = Math.ceil(w / pixelsPerSide);
  const height = Math.ceil(h / pixelsPerSide);
  const middle = Math.floor(pixelsPerSide / 2);
  const pixels = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const fromY = Math.min(h - 1, y * pixelsPerSide + middle);
      const fromX = Math.min(w - 1, x * pixelsPerSide + middle);
      const source = (fromY * w + fromX) * 4;
      pixels.set(rgba.subarray(source, source + 4), (y * width + x) * 4);
    }
  }
  return rgbaToDataURL(width, height, pixels);
}

/** A picture that comes sooner needs none, nor does a tile that was scrolled past. */
const waitedMs = 100;

/**
 * Puts the placeholder behind a picture that is still on its way: on the page and not in the
 * server's HTML, of which they would be the larger part. Each in a task of its own: to decode all
 * that are mounted at once would hold the page still.
 */
export function showPlaceholder(image: HTMLImageElement, thumbHash: string | null): void {
  const isWanted = () => !image.complete && image.style.backgroundImage === '';
  if (thumbHash === null || !isWanted()) return;
  setTimeout(() => {
    const isShown = image.isConnected && isWanted();
    if (isShown) image.style.backgroundImage = `url("${placeholderUrl(thumbHash)}")`;
  }, waitedMs);
}
