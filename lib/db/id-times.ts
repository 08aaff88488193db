const marginMs = 60 * 60 * 1000;

/**
 * No message of that time or later has a smaller id: ids open with the time at which they were made
 * (UUIDv7). The messages have no index by time, which each of them would pay for.
 */
export function firstIdSince(since: Date): string {
  const hex = Math.max(0, since.getTime() - marginMs)
    .toString(16)
    .padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7000-8000-000000000000`;
}

/** When an id (UUIDv7) was made, in ms, by the clock of the host that made it. */
export function timeOfId(id: string): number {
  return Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
}
