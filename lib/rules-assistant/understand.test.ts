import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterEach, expect, test } from 'vitest';
import { restingState } from './testing/utterances/drive-model';
import { ReaderThread } from './understand';

const threads: ReaderThread[] = [];

afterEach(() => {
  for (const thread of threads.splice(0)) thread.close();
});

function makeThread(readMsMax = 60_000) {
  const entry = path.resolve('lib/rules-assistant/testing/scripted-thread.mjs');
  const thread = new ReaderThread({ entry, readMsMax });
  threads.push(thread);
  return (words: string) => thread.read({ messages: [words], state: restingState, results: [] });
}

const unreadable = (message: RegExp) =>
  expect.objectContaining({ code: 'text_unreadable', message: expect.stringMatching(message) });

test('a text that takes too long ends its thread, not the one behind it, and blocks nobody', async () => {
  const read = makeThread(1000);
  const first = await read('id');
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const [hung, next] = await Promise.allSettled([read('hang'), read('id')]);
  delay.disable();
  expect(hung).toMatchObject({ reason: unreadable(/too long/) });
  expect(next).toMatchObject({ status: 'fulfilled' });
  expect(next).not.toMatchObject({ value: first });
  // The thread was busy for a second; the loop was not.
  expect(delay.max / 1e6).toBeLessThan(700);
});

test('a thread that ends by itself is replaced', async () => {
  const read = makeThread();
  await expect(read('crash')).rejects.toEqual(unreadable(/ended by itself/));
  await expect(read('id')).resolves.toMatchObject({ text: expect.any(String) });
});

test('an error of the rules is told, and the thread goes on', async () => {
  const read = makeThread();
  const first = await read('id');
  await expect(read('refuse')).rejects.toThrow('The rules failed.');
  expect(await read('id')).toEqual(first);
});

test('the real thread reads what the rules read', async () => {
  const thread = new ReaderThread({
    entry: path.resolve('lib/rules-assistant/understand-thread.ts'),
    readMsMax: 60_000,
  });
  threads.push(thread);
  const messages = ['mostra as fotos do gato'];
  const step = await thread.read({ messages, state: restingState, results: [] });
  expect(step).toMatchObject({ calls: [{ tool: 'findPhotos', input: { words: 'gato' } }] });
}, 60_000);
