import type { PhotoView } from './photo-view';

/** Beyond these a photo would be a stripe; its middle is shown, and all of it when opened. */
const ratioMin = 0.75;
const ratioMax = 2.4;
/** For photos that nobody measured: most phones' pictures. */
const ratioUnknown = 4 / 3;

export function tileRatio({ width, height }: Pick<PhotoView, 'width' | 'height'>): number {
  if (!width || !height) return ratioUnknown;
  return Math.min(ratioMax, Math.max(ratioMin, Math.round((width / height) * 1000) / 1000));
}

/** All in pixels. */
export interface Sizes {
  width: number;
  /** No row's photos are lower than this. */
  rowHeight: number;
  gap: number;
  /** What stands over and under each row's photos, the space to the next row included. */
  besides: number;
}

/** A row of the photos from `from` up to, and without, `to`. */
export interface Row {
  from: number;
  to: number;
  /** From the anchor's row, negative above it. */
  y: number;
  photoHeight: number;
  height: number;
}

/**
 * Fills rows from edge to edge: as many photos as fit at the least height, then all of them a little
 * higher. It breaks rows where the page's own flow does without scripts (`photo-rows`), so that
 * nothing moves when the script takes over. Rows after `anchor` are filled downwards from it and
 * those before it upwards, so that photos that are added at either end leave all other rows alone.
 * What is not yet a whole row is left out, but for the first and the last of all.
 */
export function layRows(
  ratios: readonly number[],
  sizes: Sizes,
  anchor: number,
  ends: { isFirst: boolean; isLast: boolean },
): Row[] {
  const below = breakRows(ratios.slice(anchor), sizes);
  if (!ends.isLast) below.pop();
  const above = breakRows(ratios.slice(0, anchor).reverse(), sizes);
  // Upwards the last group is the topmost; it may have room for more.
  if (!ends.isFirst) above.pop();

  const rows: Row[] = [];
  let y = 0;
  let from = anchor;
  for (const { count, photoHeight } of below) {
    const height = photoHeight + sizes.besides;
    rows.push({ from, to: from + count, y, photoHeight, height });
    from += count;
    y += height;
  }
  y = 0;
  let to = anchor;
  for (const { count, photoHeight } of above) {
    const height = photoHeight + sizes.besides;
    y -= height;
    rows.unshift({ from: to - count, to, y, photoHeight, height });
    to -= count;
  }
  return rows;
}

function breakRows(ratios: readonly number[], { width, rowHeight, gap }: Sizes) {
  const rows: { count: number; photoHeight: number }[] = [];
  let sum = 0;
  let count = 0;
  for (const ratio of ratios) {
    const widthWithIt = (sum + ratio) * rowHeight + count * gap;
    if (count > 0 && widthWithIt > width) {
      rows.push({ count, photoHeight: (width - (count - 1) * gap) / sum });
      sum = 0;
      count = 0;
    }
    sum += ratio;
    count += 1;
  }
  // The last group is not stretched, unless one photo alone is wider than the page.
  if (count > 0) {
    rows.push({ count, photoHeight: Math.min(rowHeight, (width - (count - 1) * gap) / sum) });
  }
  return rows;
}
