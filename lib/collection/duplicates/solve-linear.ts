/** A pivot below this: the equations say nothing about one of the unknowns. */
const pivotMin = 1e-9;
/** A little more than what was measured keeps a step from leaping where there is little to see. */
const damping = 1.0005;

/**
 * Solves the normal equations of a least squares fit, by Gauss and Jordan with pivots.
 * @param table a row for each unknown, the right side last; it is used up
 * @returns null when the equations leave an unknown open, as a picture without edges does
 */
export function solveLinear(table: number[][], unknowns: number): number[] | null {
  table.forEach((row, index) => {
    row[index] = (row[index] ?? 0) * damping;
  });
  for (let i = 0; i < unknowns; i++) {
    const size = (row: number[] | undefined) => Math.abs(row?.[i] ?? 0);
    let best = i;
    for (let r = i + 1; r < unknowns; r++) if (size(table[r]) > size(table[best])) best = r;
    const pivot = table[best] as number[];
    if (!(size(pivot) > pivotMin)) return null;
    table[best] = table[i] as number[];
    table[i] = pivot;
    for (const row of table) {
      if (row === pivot) continue;
      const factor = (row[i] ?? 0) / (pivot[i] ?? 1);
      for (let j = i; j <= unknowns; j++) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0);
    }
  }
  return table.map((row, i) => (row[unknowns] ?? 0) / (row[i] ?? 1));
}
