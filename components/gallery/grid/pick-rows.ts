import type { Row } from '../../photos/justify';

/** More tiles than this are never in the page, whatever is scrolled and however large the window. */
export const tilesMax = 200;

/**
 * The rows to mount, as first and end: those in view, then what is near, below before above, as long
 * as the tiles are not too many.
 */
export function pickRows(rows: readonly Row[], top: number, viewHeight: number): [number, number] {
  let first = rows.findIndex(({ y, height }) => y + height > top);
  if (first === -1) first = Math.max(0, rows.length - 1);
  let end = first;
  let tiles = 0;
  const fits = (row: Row | undefined) => row && tiles + row.to - row.from <= tilesMax;
  const takeBelow = (until: number) => {
    for (let row = rows[end]; row && fits(row) && row.y < until; row = rows[end]) {
      tiles += row.to - row.from;
      end += 1;
    }
  };
  takeBelow(top + viewHeight);
  takeBelow(top + viewHeight * 1.75);
  for (
    let row = rows[first - 1];
    row && fits(row) && row.y + row.height > top - viewHeight * 0.75;
    row = rows[first - 1]
  ) {
    tiles += row.to - row.from;
    first -= 1;
  }
  return [first, end];
}
