import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { admitRequest, yieldToRequests } from './load-gate';

const signal = new AbortController().signal;

// Until the door has been calm for long enough.
afterEach(() => sleep(250));

async function standsBack(): Promise<boolean> {
  const startedAt = performance.now();
  await Promise.race([yieldToRequests(signal), new Promise((resolve) => setTimeout(resolve, 100))]);
  return performance.now() - startedAt > 90;
}

test('work stands back while messages crowd at the door, and no longer', async () => {
  expect(await standsBack()).toBe(false);
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const crowd = Array.from({ length: 4 }, () => admitRequest(() => opened));
  expect(await standsBack()).toBe(true);
  open();
  await Promise.all(crowd);
  expect(await standsBack(), 'a moment of calm in a flood is none').toBe(true);
  await sleep(250);
  expect(await standsBack()).toBe(false);
});

test('those who stood back go on one after the other', async () => {
  await Promise.all(Array.from({ length: 4 }, () => admitRequest(() => sleep(1))));
  const wentOnAtMs: number[] = [];
  const workers = Array.from({ length: 3 }, async () => {
    await yieldToRequests(signal);
    wentOnAtMs.push(performance.now());
  });
  await sleep(100);
  expect(wentOnAtMs).toEqual([]);
  await Promise.all(workers);
  expect(wentOnAtMs).toHaveLength(3);
});

test('who is told to stop stands back no longer', async () => {
  await Promise.all(Array.from({ length: 4 }, () => admitRequest(() => sleep(1))));
  const startedAt = performance.now();
  await yieldToRequests(AbortSignal.timeout(30));
  expect(performance.now() - startedAt).toBeLessThan(200);
});

test('a message that is refused at the door is gone from it', async () => {
  const refuse = () => admitRequest(() => Promise.reject(new Error('refused')));
  for (let n = 0; n < 5; n++) await expect(refuse()).rejects.toThrow('refused');
  expect(await standsBack()).toBe(false);
});
