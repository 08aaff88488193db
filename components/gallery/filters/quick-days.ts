export type QuickDays = 'today' | 'week' | 'month' | 'year' | 'lastYear';

export const quickDays: QuickDays[] = ['today', 'week', 'month', 'year', 'lastYear'];

interface Days {
  from: string | null;
  to: string | null;
}

/** The days that a word means today, where the viewer is. */
export function daysOfQuick(quick: QuickDays, today: Date): Days {
  const year = today.getFullYear();
  const at = (month: number, day: number, ofYear = year) => isoDay(new Date(ofYear, month, day));
  switch (quick) {
    case 'today':
      return { from: isoDay(today), to: isoDay(today) };
    case 'week':
      return { from: at(today.getMonth(), today.getDate() - 6), to: isoDay(today) };
    case 'month':
      return { from: at(today.getMonth(), 1), to: at(today.getMonth() + 1, 0) };
    case 'year':
      return { from: at(0, 1), to: at(11, 31) };
    case 'lastYear':
      return { from: at(0, 1, year - 1), to: at(11, 31, year - 1) };
  }
}

function isoDay(day: Date): string {
  const [month, date] = [day.getMonth() + 1, day.getDate()].map((n) => String(n).padStart(2, '0'));
  return `${day.getFullYear()}-${month}-${date}`;
}
