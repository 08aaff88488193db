import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { type HostSettings, ModelHost } from './model-host';

const megabyte = 1024 * 1024;
const never = new AbortController().signal;
/** Beyond any test: a child has low priority, and on a busy machine it is long in starting. */
const endlessMs = 10 * 60_000;
const settings: HostSettings = {
  entry: path.resolve('lib/ai/local/testing/scripted-child.mjs'),
  directory: '/nowhere',
  memoryBytesMax: 400 * megabyte,
  timeLimitMs: { look: endlessMs, hear: endlessMs, embed: endlessMs },
  neededBytes: { look: 0, hear: 0, embed: 0 },
  urgent: ['embed'],
  waitingMax: 3,
  idleMs: 60_000,
};
const hosts: ModelHost[] = [];

function makeHost(changed: Partial<HostSettings> = {}) {
  const host = new ModelHost({ ...settings, ...changed });
  hosts.push(host);
  const run = async (script: string, signal = never) =>
    (await host.do({ kind: 'embed', texts: [script] }, signal))[0]?.[0];
  return { host, run };
}

afterEach(() => {
  for (const host of hosts.splice(0)) host.close();
  vi.unstubAllEnvs();
});

const unavailable = (message: RegExp) =>
  expect.objectContaining({ code: 'model_unavailable', message: expect.stringMatching(message) });

function isAlive(pid: number | undefined): boolean {
  try {
    return process.kill(pid ?? 0, 0);
  } catch {
    return false;
  }
}

test('a crash fails the task that ran; the one that waited is done by a new process', async () => {
  const { run } = makeHost();
  const first = await run('pid');
  const [crashed, next] = await Promise.allSettled([run('crash'), run('pid')]);
  expect(crashed).toMatchObject({ reason: unavailable(/ended by itself \(3\)/) });
  expect(next).toMatchObject({ status: 'fulfilled', value: expect.any(Number) });
  expect(next).not.toMatchObject({ value: first });
});

test('a process that takes too much memory is killed, though it is busy', async () => {
  const { host, run } = makeHost({ memoryBytesMax: 300 * megabyte });
  const pid = await run('pid');
  await expect(run('take 400')).rejects.toEqual(unavailable(/more memory/));
  await expect.poll(() => isAlive(pid)).toBe(false);
  expect(host.pid).toBeUndefined();
  expect(await run('say hello')).toBe(5);
});

test('a task that takes too long is killed with its process', async () => {
  const { host, run } = makeHost({ timeLimitMs: { ...settings.timeLimitMs, embed: 1500 } });
  const hung = run('hang');
  const { pid } = host;
  await expect(hung).rejects.toEqual(unavailable(/too long/));
  await expect.poll(() => isAlive(pid)).toBe(false);
});

test('an entry that cannot be run is said, not waited for', async () => {
  const { run } = makeHost({ entry: path.resolve('lib/ai/local/testing/not-there.mjs') });
  await expect(run('pid')).rejects.toEqual(unavailable(/ended by itself/));
});

test('a refusal of the task keeps its code, and its process', async () => {
  const { run } = makeHost();
  const pid = await run('pid');
  await expect(run('refuse')).rejects.toMatchObject({ code: 'bad_media' });
  expect(await run('pid')).toBe(pid);
});

test('one at a time, what a person waits for first, and beyond the limit refused', async () => {
  const { host, run } = makeHost();
  const ended: string[] = [];
  const note = (name: string, task: Promise<unknown>) =>
    task.then(
      () => ended.push(name),
      () => ended.push(`${name} refused`),
    );
  const look = () => host.do({ kind: 'look', image: new Uint8Array() }, never);
  const all = [
    note('first', run('sleep 400')),
    note('photo', look()),
    note('another photo', look()),
    note('question', run('say hello')),
    note('one too many', run('say hello')),
  ];
  await Promise.all(all);
  expect(ended).toEqual(['one too many refused', 'first', 'question', 'photo', 'another photo']);
});

test('a task that nobody waits for any more is never begun; one that runs is left to end', async () => {
  const { run } = makeHost();
  const pid = await run('pid');
  const [running, waiting] = [new AbortController(), new AbortController()];
  const tasks = [run('sleep 500', running.signal), run('crash', waiting.signal)];
  const settled = Promise.allSettled(tasks);
  waiting.abort();
  running.abort();
  expect(await settled).toEqual([
    { status: 'rejected', reason: unavailable(/Nobody waits/) },
    { status: 'rejected', reason: unavailable(/Nobody waits/) },
  ]);
  expect(await run('pid')).toBe(pid);
  await expect(run('pid', waiting.signal)).rejects.toEqual(unavailable(/Nobody waits/));
});

test('models that do not fit beside those that are loaded get a process of their own', async () => {
  const { host, run } = makeHost({
    neededBytes: { ...settings.neededBytes, look: 390 * megabyte },
  });
  const pid = await run('pid');
  await host.do({ kind: 'look', image: new Uint8Array() }, never);
  expect(host.pid).not.toBe(pid);
  await expect.poll(() => isAlive(pid)).toBe(false);
});

test('a process without work ends, and the next task starts another', async () => {
  const { host, run } = makeHost({ idleMs: 300 });
  expect(host.pid).toBeUndefined();
  const pid = await run('pid');
  await expect.poll(() => isAlive(pid)).toBe(false);
  expect(await run('pid')).not.toBe(pid);
});

test('the child is given no key and no address', async () => {
  vi.stubEnv('OPENAI_API_KEY', 'a-key-of-the-test');
  vi.stubEnv('DATABASE_URL', 'postgres://somewhere');
  expect(await makeHost().run('secrets')).toBe(0);
});

test('closing fails what runs and what waits', async () => {
  const { host, run } = makeHost();
  const settled = Promise.allSettled([run('hang'), run('pid')]);
  await sleep(200);
  host.close();
  expect(await settled).toEqual([
    { status: 'rejected', reason: unavailable(/closed/) },
    { status: 'rejected', reason: unavailable(/closed/) },
  ]);
});
