/** A pivot below this: the equations say nothing about one of the unknowns. */
const pivotMin = 1e-9;
/** A little more than what was measured keeps a step from leaping where there is little to see. */
const damping = 1.0005;

/**
 * The unknowns that fit weighted equations best: least squares by the normal equations and Gauss.
 * @returns null when the equations leave an unknown open, as a picture without edges does
 */
export function solveLinear(
  rows: number[][],
  values: number[],
  weights: number[],
): number[] | null {
  const count = rows[0]?.length ?? 0;
  const table = Array.from({ length: count }, () => new Array<number>(count + 1).fill(0));
  rows.forEach((row, index) => {
    const weight = weights[index] ?? 0;
    const value = values[index] ?? 0;
    for (let i = 0; i < count; i++) {
      const line = table[i] as number[];
      const factor = weight * (row[i] ?? 0);
      for (let j = 0; j < count; j++) line[j] = (line[j] ?? 0) + factor * (row[j] ?? 0);
      line[count] = (line[count] ?? 0) + factor * value;
    }
  });
  table.forEach((line, index) => {
    line[index] = (line[index] ?? 0) * damping;
  });
  return eliminate(table, count);
}

function eliminate(table: number[][], count: number): number[] | null {
  for (let i = 0; i < count; i++) {
    const size = (line: number[] | undefined) => Math.abs(line?.[i] ?? 0);
    let best = i;
    for (let r = i + 1; r < count; r++) if (size(table[r]) > size(table[best])) best = r;
    const pivot = table[best] as number[];
    if (!(size(pivot) > pivotMin)) return null;
    table[best] = table[i] as number[];
    table[i] = pivot;
    for (const line of table) {
      if (line === pivot) continue;
      const factor = (line[i] ?? 0) / (pivot[i] ?? 1);
      for (let j = i; j <= count; j++) line[j] = (line[j] ?? 0) - factor * (pivot[j] ?? 0);
    }
  }
  return table.map((line, i) => (line[count] ?? 0) / (line[i] ?? 1));
}
