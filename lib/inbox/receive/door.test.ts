import { expect, test } from 'vitest';
import { throughDoor, yieldToDoor } from './door';

const signal = new AbortController().signal;

async function standsBack(): Promise<boolean> {
  const startedAt = performance.now();
  await Promise.race([yieldToDoor(signal), new Promise((resolve) => setTimeout(resolve, 100))]);
  return performance.now() - startedAt > 90;
}

test('work stands back while messages crowd at the door, and no longer', async () => {
  expect(await standsBack()).toBe(false);
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const crowd = Array.from({ length: 4 }, () => throughDoor(() => opened));
  expect(await standsBack()).toBe(true);
  open();
  await Promise.all(crowd);
  expect(await standsBack()).toBe(false);
});

test('a message that is refused at the door is gone from it', async () => {
  const refuse = () => throughDoor(() => Promise.reject(new Error('refused')));
  for (let n = 0; n < 5; n++) await expect(refuse()).rejects.toThrow('refused');
  expect(await standsBack()).toBe(false);
});
