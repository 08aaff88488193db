/** An album's photos arrive as messages of their own; those of one burst are this close together. */
export const quietMs = 2000;
/** Somebody who keeps sending is answered after this long all the same. */
export const quietWaitMaxMs = 10_000;
/**
 * A sibling that WhatsApp delivers after its album was answered: 11 s late is the most that was
 * seen, and a second for the clock.
 */
export const lateSiblingMs = 12_000;

/**
 * Photos that come this soon after words are what the words are about: WhatsApp's webhooks for what
 * was sent at once overtake each other by some 200 ms. A person does not notice the wait.
 */
export const momentMs = 300;
/** Hearing a note takes longer than this anyway. */
export const spokenMomentMs = 1000;
/** One answer is read at a glance; what waits beyond that has the next one. */
const messagesMax = 8;

export interface Arrival {
  id: string;
  /** When it came, in ms, by one clock. */
  atMs: number;
  /** Photos, films and files; a voice note is words. */
  hasMedia: boolean;
  /** Written as text or caption, or spoken. */
  hasWords: boolean;
  /** How long something may still follow that belongs to these words. */
  followedWithinMs: number;
}

/** Photos without words join nothing smaller: beside a single photo they are as likely another. */
const albumPhotosMin = 2;

/** The answered turn whose photos came nearest to the first of what waits. */
export interface Album {
  /** When the nearest of its photos came, late ones included. */
  nearestAtMs: number;
  /** Whether words describe it; if not, the person was asked for them. */
  isDescribed: boolean;
  /** How many photos came in its burst. */
  photos: number;
}

export type BurstPlan =
  | { kind: 'wait'; waitMs: number }
  | { kind: 'answer'; ids: string[] }
  /** The album was answered already, and these belong to it; who sent them is told. */
  | { kind: 'join'; ids: string[] }
  /** The album waits for words, and these bring them: answered, for all of it. */
  | { kind: 'complete'; ids: string[] };

/**
 * What to do with the messages of one person that wait. Text is answered after a moment, in which
 * what it belongs to may follow, and ends a burst of photos; photos wait for their siblings until it is quiet. Photos without any words that come
 * soon after an album of two or more belong to it; a caption that comes so late describes the album
 * that waits. A single photo never takes in the next one: that has a turn of its own.
 * Photos that came after a pause, while nobody was there, wait for a turn of their own. What says
 * nothing, as a sticker does, parts no album and goes with what came before it.
 * @param waiting in the order of arrival, at least one
 */
export function planBurst(waiting: Arrival[], album: Album | null, nowMs: number): BurstPlan {
  const saying = waiting.filter(({ hasMedia, hasWords }) => hasMedia || hasWords);
  if (saying.length === 0) return { kind: 'answer', ids: idsOf(waiting) };
  const plan = planSaying(saying, album, nowMs);
  if (plan.kind === 'wait') return plan;
  const taken = new Set(plan.ids);
  const end = waiting.findLastIndex(({ id }) => taken.has(id));
  const said = new Set(idsOf(saying));
  const ids = waiting.filter(({ id }, n) => taken.has(id) || (n < end && !said.has(id)));
  return { ...plan, ids: idsOf(ids) };
}

function planSaying(waiting: Arrival[], album: Album | null, nowMs: number): BurstPlan {
  const stragglers = leadingStragglers(waiting, album);
  if (stragglers.length > 0) return { kind: 'join', ids: idsOf(stragglers) };

  const burst = untilPause(waiting).slice(0, burstMax(waiting));
  const ids = idsOf(burst);
  const media = burst.filter(({ hasMedia }) => hasMedia);
  const [oldest] = media;
  const newest = media.at(-1);
  const last = burst.at(-1);
  const isEndedByWords = last?.hasMedia === false;
  const readyAtMs = isEndedByWords
    ? last.atMs + (burst.length < waiting.length ? 0 : last.followedWithinMs)
    : (newest?.atMs ?? 0) + quietMs;
  const latestMs = ((isEndedByWords ? burst[0] : oldest)?.atMs ?? 0) + quietWaitMaxMs;
  const waitMs = Math.min(readyAtMs, latestMs) - nowMs;
  if (waitMs > 0) return { kind: 'wait', waitMs };
  if (!oldest || isEndedByWords) return { kind: 'answer', ids };

  if (!isLate(oldest, album) || !burst.every(({ hasMedia }) => hasMedia)) {
    return { kind: 'answer', ids };
  }
  if (!burst.some(({ hasWords }) => hasWords)) return { kind: 'join', ids };
  return { kind: album.isDescribed ? 'answer' : 'complete', ids };
}

function isLate(arrival: Arrival, album: Album | null): album is Album {
  if (album === null || album.photos < albumPhotosMin) return false;
  // Before the album's own, too: one whose webhook was lost comes minutes after its time.
  return Math.abs(arrival.atMs - album.nearestAtMs) <= lateSiblingMs;
}

/**
 * Late siblings that nobody took while a worker was away, when more has come since: what came after
 * a pause is another burst, and its words are not theirs.
 */
function leadingStragglers(waiting: Arrival[], album: Album | null): Arrival[] {
  const [first] = waiting;
  if (!first || !isLate(first, album)) return [];
  const end = waiting.findIndex(
    ({ atMs }, n) => n > 0 && atMs - (waiting[n - 1]?.atMs ?? atMs) > quietMs,
  );
  const burst = end < 0 ? [] : waiting.slice(0, end);
  return burst.every(({ hasMedia, hasWords }) => hasMedia && !hasWords) ? burst : [];
}

/** Up to the last of as many messages of words as one answer takes. */
function burstMax(waiting: Arrival[]): number {
  let words = 0;
  const over = waiting.findIndex(({ hasMedia }) => !hasMedia && ++words > messagesMax);
  return over < 0 ? waiting.length : over;
}

/** What came before photos that are no siblings of it: its words are not theirs. */
function untilPause(waiting: Arrival[]): Arrival[] {
  const end = waiting.findIndex(({ hasMedia, atMs }, n) => {
    const before = waiting[n - 1];
    return hasMedia && before !== undefined && atMs - before.atMs > lateSiblingMs;
  });
  return end < 0 ? waiting : waiting.slice(0, end);
}

function idsOf(arrivals: Arrival[]): string[] {
  return arrivals.map(({ id }) => id);
}
