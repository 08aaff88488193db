import type { AwaitingArrival } from './read-arrivals';

/**
 * What came this close together is one burst, as long as one may last: when the first of its files is
 * given up, so are its others, and one answer says so.
 */
const dueTogetherMs = 10_000;

/**
 * Which messages of a burst can be answered as far as their files go. When the first of them is due
 * and not there, the turn goes on without it and without those that came soon after it; a message
 * whose files have still got time begins another turn.
 * @param ids of the burst; null before it has ended
 * @returns null while files are waited for
 */
export function readyAmong(
  waiting: AwaitingArrival[],
  ids: string[] | null,
  nowMs: number,
): string[] | null {
  const burst = waiting.filter(({ id }) => ids === null || ids.includes(id));
  const dues = burst.flatMap(({ dueAtMs }) => dueAtMs ?? []);
  const firstDueAtMs = Math.min(...dues);
  if (dues.length > 0 && nowMs < firstDueAtMs) return null;
  const isTooSoon = ({ dueAtMs }: AwaitingArrival) =>
    dueAtMs !== null && dueAtMs > firstDueAtMs + dueTogetherMs;
  const end = burst.findIndex(isTooSoon);
  if (end === 0) return null;
  return burst.slice(0, end < 0 ? burst.length : end).map(({ id }) => id);
}
