import type { MonthView } from '../../photos/photo-view';

export interface PlacedMonth extends MonthView {
  /** Photos of newer months. */
  rank: number;
}

export interface PlacedMonths {
  months: PlacedMonth[];
  total: number;
}

/** Years whose names would stand closer than this share of the bar are left unnamed. */
const yearShareMin = 0.04;

export function placeMonths(months: readonly MonthView[]): PlacedMonths {
  let total = 0;
  const placed = months.map((month) => {
    const rank = total;
    total += month.photos;
    return { ...month, rank };
  });
  return { months: placed, total };
}

/** The place among the months of the one in which a rank lies. */
export function monthAt({ months }: PlacedMonths, rank: number): number {
  let low = 0;
  let high = months.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((months[middle]?.rank ?? 0) <= rank) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Each year where it begins, if there is room for its name. */
export function yearMarks({ months, total }: PlacedMonths): { year: string; rank: number }[] {
  const marks: { year: string; rank: number }[] = [];
  for (const { month, rank } of months) {
    const year = month.slice(0, 4);
    const last = marks.at(-1);
    if (last?.year === year) continue;
    if (last && (rank - last.rank) / total < yearShareMin) continue;
    marks.push({ year, rank });
  }
  return marks;
}
