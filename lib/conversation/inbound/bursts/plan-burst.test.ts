import { expect, test } from 'vitest';
import { type Arrival, planBurst } from './plan-burst';

/**
 * `p` a photo, `c` a photo with a caption, `t` text, `v` a voice note, `u` an unfinished text, `s` a
 * sticker, each with the second at which it came: `p0 c1.5 t3`.
 */
function arrivals(timing: string): Arrival[] {
  return timing.split(' ').map((one) => ({
    id: one,
    atMs: Number(one.slice(1)) * 1000,
    hasMedia: 'pc'.includes(one.charAt(0)),
    hasWords: 'ctvu'.includes(one.charAt(0)),
    followedWithinMs: { t: 300, v: 1000, u: 2000 }[one.charAt(0)] ?? 0,
  }));
}

const thirty = (at: (n: number) => number) =>
  Array.from({ length: 30 }, (_, n) => `p${at(n).toFixed(2)}`).join(' ');

test.each([
  // waiting, the album's nearest photo, now, what happens
  // Words wait a moment for what they belong to.
  ['t0', null, 0, 'wait 300'],
  ['t0', null, 0.3, 'answer'],
  ['t0 t0.1', null, 0.1, 'wait 300'],
  ['t0 t0.1', null, 0.4, 'answer'],
  ['v0', null, 0, 'wait 1000'],
  ['v0', null, 1, 'answer'],
  ['v0 p0.2 p0.2 p0.2', null, 1, 'wait 1200'],
  ['v0 p0.2 p0.2 p0.2', null, 2.2, 'answer'],
  ['u0', null, 1, 'wait 1000'],
  ['u0 u1.5', null, 2, 'wait 1500'],
  ['u0 u1.5 t3', null, 3.3, 'answer'],
  ['u0', null, 2, 'answer'],
  ['u0 u2 u4 u6 u8 u9.9', null, 10, 'answer'],
  // One answer takes so many messages; the next one takes the rest.
  ['t0 t1 t2 t3 t4 t5 t6 t7 t8 t9', null, 9, 'answer t0 t1 t2 t3 t4 t5 t6 t7'],
  // A sticker parts no album and is no sibling of one.
  ['s0', null, 0, 'answer'],
  ['p0 s0.5', null, 0.5, 'wait 1500'],
  ['p0 s0.5 p1', null, 3, 'answer'],
  ['p0 s0.5', null, 2, 'answer p0'],
  ['s5', 0, 5, 'answer'],
  ['t0 s0.1', null, 0.3, 'answer t0'],
  ['t0', 0, 1, 'answer'],
  ['p0', null, 0, 'wait 2000'],
  ['p0', null, 1.999, 'wait 1'],
  ['p0', null, 2, 'answer'],
  ['c0', null, 1, 'wait 1000'],
  ['c0', null, 2, 'answer'],
  ['p0 p0.1 p0.2', null, 2.1, 'wait 100'],
  ['p0 p0.1 p0.2', null, 2.2, 'answer'],
  ['c0 p0.1 p0.2', null, 2.2, 'answer'],
  ['p0 c0.1 p0.2', null, 2.2, 'answer'],
  ['p0 p0.1 c0.2', null, 2.2, 'answer'],
  ['c0 c1 c2', null, 4, 'answer'],
  // Words end a burst after their moment, written or spoken.
  ['p0 t0.1', null, 0.4, 'answer'],
  ['p0 p0.5 v0.6', null, 1.6, 'answer'],
  // Words before a photo do not: its siblings may still come.
  ['t0 p0.1', null, 0.1, 'wait 2000'],
  ['t0 p0.1', null, 2.1, 'answer'],
  ['p0 t0.1 p0.2', null, 0.3, 'wait 1900'],
  // Somebody who keeps sending is answered after the longest wait.
  ['p0 p1.9 p3.8 p5.7 p7.6 p9.5', null, 9.6, 'wait 400'],
  ['p0 p1.9 p3.8 p5.7 p7.6 p9.5', null, 10, 'answer'],
  [thirty((n) => n * 0.05), null, 3, 'wait 450'],
  [thirty((n) => n * 0.05), null, 3.45, 'answer'],
  [thirty((n) => n * 0.5), null, 10, 'answer'],
  // Siblings after the answer, without words of their own.
  ['p5', 0, 6, 'wait 1000'],
  ['p5', 0, 7, 'join'],
  ['p12', 0, 14, 'join'],
  ['p12.1', 0, 14.1, 'answer'],
  ['p5 p6', 0, 8, 'join'],
  [thirty((n) => 3 + n * 0.05), 0, 6.45, 'join'],
  // What came after a pause, while nobody was there, is another burst.
  ['p5 c18', 0, 20, 'join p5'],
  ['p5 p6 t30', 0, 30, 'join p5 p6'],
  ['p5 p6.9 p9', 0, 11, 'join p5 p6.9'],
  ['p5 t6.9 p9', 0, 11, 'answer'],
  ['c0 p13', null, 15, 'answer c0'],
  ['c0 p12', null, 15, 'answer'],
  ['t0 p60', null, 60, 'answer t0'],
  ['p0 t5 p60 t61', null, 61, 'answer p0 t5'],
  ['p0 t60 t120', null, 121, 'answer'],
  ['p5 p20', 0, 21, 'join p5'],
  ['c5 p20', 0, 21, 'answer c5'],
  // What was lost comes under its own time: with its album, whatever came before it and since.
  ['p-5', 0, 60, 'join'],
  ['p-12.1', 0, 60, 'answer'],
  ['p-5 p60', 0, 60, 'join p-5'],
  ['c-5', 0, 60, 'answer'],
  ['p0', null, 60, 'answer'],
  // A caption of their own keeps them apart, and so do words that follow.
  ['c5', 0, 7, 'answer'],
  ['p5 c5.1', 0, 7.1, 'answer'],
  ['c5 p5.1', 0, 7.1, 'answer'],
  ['p5 t6', 0, 6.3, 'answer'],
  ['v5 p6', 0, 8, 'answer'],
] as [string, number | null, number, string][])(
  '%s, after an album at %s, at %s: %s',
  (timing, album, now, expected) => {
    const waiting = arrivals(timing);
    const answered =
      album === null ? null : { nearestAtMs: album * 1000, isDescribed: true, photos: 2 };
    const plan = planBurst(waiting, answered, now * 1000);
    if (plan.kind === 'wait') {
      expect(`wait ${Math.round(plan.waitMs)}`).toBe(expected);
    } else {
      const [kind, ...ids] = expected.split(' ');
      const all = waiting.map(({ id }) => id);
      expect(plan).toEqual({ kind, ids: ids.length > 0 ? ids : all });
    }
  },
);

/** Every order in which `items` can come. */
function orders<T>(items: T[]): T[][] {
  if (items.length <= 1) return [items];
  return items.flatMap((item, n) =>
    orders(items.filter((_, other) => other !== n)).map((rest) => [item, ...rest]),
  );
}

test('the caption may be on any photo and come in any order: one answer to all of them', () => {
  for (const order of orders(['c', 'p', 'p', 'p'])) {
    const waiting = arrivals(order.map((kind, n) => `${kind}${n * 0.3}`).join(' '));
    expect(planBurst(waiting, null, 2899).kind).toBe('wait');
    expect(planBurst(waiting, null, 2900)).toMatchObject({ kind: 'answer', ids: { length: 4 } });
  }
});

test.each([
  ['c5', 'complete'],
  ['p5 c5.1', 'complete'],
  ['p5', 'join'],
  ['c13', 'answer'],
  ['c-5', 'complete'],
  ['p5 t5.1', 'answer'],
])('after an album that waits for words, %s: %s', (timing, expected) => {
  const album = { nearestAtMs: 0, isDescribed: false, photos: 2 };
  expect(planBurst(arrivals(timing), album, 20_000).kind).toBe(expected);
});

test.each([
  ['p4', true],
  ['p4', false],
  ['c4', false],
  ['p4 p4.1', true],
  ['p-4', true],
  ['p4 t30', true],
])('after a single photo, %s is answered by itself', (timing, isDescribed) => {
  const single = { nearestAtMs: 0, isDescribed, photos: 1 };
  expect(planBurst(arrivals(timing), single, 60_000).kind).toBe('answer');
});
