/**
 * Browsers cut what is higher: Firefox at 17.9 million pixels, Chromium and Safari at 33.5. A
 * million photos are higher still, so that a pixel of the scroll bar then stands for several.
 */
const heightMax = 8_000_000;

/** How ranks and the page's scroll positions belong together. */
export interface ScrollMap {
  height: number;
  viewHeight: number;
  /** The rank at the top of the page when it is scrolled to its end. */
  rankMax: number;
}

export function makeScrollMap(given: {
  total: number;
  photosPerRow: number;
  rowHeight: number;
  viewHeight: number;
}): ScrollMap {
  const { total, photosPerRow, rowHeight, viewHeight } = given;
  const full = Math.ceil(total / photosPerRow) * rowHeight;
  const photosInView = Math.floor((viewHeight / rowHeight) * photosPerRow);
  return {
    height: Math.min(heightMax, Math.max(full, viewHeight)),
    viewHeight,
    rankMax: Math.max(1, total - photosInView),
  };
}

/** The rank of the photo at the top of the page that is scrolled so far. */
export function rankAt({ height, viewHeight, rankMax }: ScrollMap, top: number): number {
  const share = top / Math.max(1, height - viewHeight);
  return Math.round(Math.min(1, Math.max(0, share)) * rankMax);
}

export function topOf({ height, viewHeight, rankMax }: ScrollMap, rank: number): number {
  return Math.round(Math.min(1, rank / rankMax) * Math.max(0, height - viewHeight));
}
