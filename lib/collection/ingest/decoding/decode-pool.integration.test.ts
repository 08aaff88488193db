import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import {
  gifOfFrames,
  jpegOfProfiles,
  jpegOfScans,
  pngOfChunks,
  pngOfPixels,
} from '../../testing/hostile-files';
import { DecodePool, type PoolSettings } from './decode-pool';
import { isCostly } from './is-costly';
import type { Task } from './protocol';

const megabyte = 1024 * 1024;
/** Beyond any test: children have low priority, and the machine may be busy. */
const endless = { cpuMs: 600_000, wallMs: 600_000 };
const settings: PoolSettings = {
  entry: path.resolve('lib/collection/ingest/decoding/child/main.ts'),
  processesMax: 2,
  limits: { ordinary: endless, costly: endless },
  memoryBytesMax: 1024 * megabyte,
  restingBytesMax: 400 * megabyte,
  threads: 2,
  waitingMax: 20,
  idleMs: 60_000,
};
/** A child that does what its task's first text says. */
const scripted = path.resolve('lib/ai/local/testing/scripted-child.mjs');
const photo = readFileSync('public/demo/grey-cat.jpg');
const pools: DecodePool[] = [];

function makePool(changed: Partial<PoolSettings> = {}) {
  const pool = new DecodePool({ ...settings, ...changed });
  pools.push(pool);
  const make = (bytes: Buffer, personId: string) =>
    pool.do(
      { kind: 'variants', bytes, contentType: null },
      { personId, isCostly: isCostly(bytes) },
    );
  const run = (script: string, personId = 'ana', isCostly = false) =>
    pool.do({ kind: 'small', texts: [script] } as unknown as Extract<Task, { kind: 'small' }>, {
      personId,
      isCostly,
    });
  return { pool, make, run };
}

afterEach(() => {
  for (const pool of pools.splice(0)) pool.close();
});

test('nine files of 2,457 scans are shown as far as is reasonable, and hold up nobody else', async () => {
  const { make } = makePool();
  const hostile = jpegOfScans(6320, 2457);
  expect(hostile.length).toBeLessThan(400_000);
  const ended: string[] = [];
  const note = async (name: string, made: Promise<{ isPartial: boolean; width: number }>) => {
    const { isPartial, width } = await made;
    ended.push(name);
    return { isPartial, width };
  };
  const files = Array.from({ length: 9 }, (_, n) =>
    note(`mal ${n}`, make(hostile, `mal ${n % 3}`)),
  );
  const bystanders = ['ana', 'bia'].map((name) => note(name, make(photo, name)));
  expect(await Promise.all(bystanders)).toEqual([
    { isPartial: false, width: 1600 },
    { isPartial: false, width: 1600 },
  ]);
  // The other process was free for them all the while: at the most the first file was through.
  expect(ended.filter((name) => name.startsWith('mal')).length).toBeLessThanOrEqual(1);
  for (const file of await Promise.all(files))
    expect(file).toEqual({ isPartial: true, width: 2560 });
}, 300_000);

test.each([
  ['a PNG of a million empty parts', pngOfChunks(1_000_000), { width: 8 }],
  ['a GIF of 500,000 frames', await gifOfFrames(500_000), { width: 4 }],
  ['13 MB of profiles, EXIF in circles', jpegOfProfiles(photo, 200), { width: 1600 }],
  ['39 megapixels in 5 kB', pngOfPixels(6300, 6300), { width: 2560 }],
])(
  '%s is a picture like any other',
  async (_, bytes, expected) => {
    expect(await makePool().make(bytes, 'ana')).toMatchObject(expected);
  },
  120_000,
);

test.each([
  ['400 megapixels', pngOfPixels(20_000, 20_000, 10), 'too_large'],
  ['four billion pixels', pngOfPixels(65_000, 65_000, 1), 'too_large'],
  ['words', Buffer.from('no photo at all, but words'), 'bad_media'],
])('%s is refused, by its header or by its bytes', async (_, bytes, code) => {
  await expect(makePool().make(bytes, 'ana')).rejects.toMatchObject({ code });
});

test('what crashes its process is tried once more and refused; what waited is done', async () => {
  const { run } = makePool({ entry: scripted, processesMax: 2 });
  const [crashed, next] = await Promise.allSettled([run('crash'), run('pid')]);
  expect(crashed).toMatchObject({ reason: { code: 'bad_media' } });
  expect(next).toMatchObject({ status: 'fulfilled' });
});

test('too much memory ends a process; its task is refused', async () => {
  const { run } = makePool({ entry: scripted, memoryBytesMax: 300 * megabyte });
  await expect(run('take 400')).rejects.toMatchObject({ code: 'bad_media' });
});

test('a decoder that waits for ever is ended by the clock, and says nothing of the file', async () => {
  const brief = { cpuMs: 600_000, wallMs: 1500 };
  const { run } = makePool({ entry: scripted, limits: { ordinary: brief, costly: brief } });
  await expect(run('hang')).rejects.toMatchObject({ code: 'media_unavailable' });
});

test('costly files of many people leave room, and so do many files of one person', async () => {
  const { run, pool } = makePool({ entry: scripted });
  const costly = ['a', 'b', 'c'].map((person) => run('hang', person, true).catch(() => 'closed'));
  expect(await run('pid', 'ana')).toBeTruthy();
  pool.close();
  expect(await Promise.all(costly)).toEqual(['closed', 'closed', 'closed']);

  const other = makePool({ entry: scripted });
  const many = Array.from({ length: 5 }, () => other.run('hang', 'a').catch(() => 'closed'));
  expect(await other.run('pid', 'ana')).toBeTruthy();
  other.pool.close();
  expect(await Promise.all(many)).toHaveLength(5);
});

test('whoever was served longest ago is next; beyond the limit nobody more may wait', async () => {
  const { run } = makePool({ entry: scripted, processesMax: 1, waitingMax: 5 });
  const ended: string[] = [];
  const wanted = ['a', 'a', 'a', 'b', 'c'].map((person) =>
    run('say x', person).then(() => ended.push(person)),
  );
  wanted.push(run('say x', 'a').then(() => ended.push('a')));
  await expect(run('say x', 'd')).rejects.toMatchObject({ code: 'media_unavailable' });
  await Promise.all(wanted);
  expect(ended).toEqual(['a', 'b', 'c', 'a', 'a', 'a']);
});

test('idle processes end and their memory is free', async () => {
  const { run, pool } = makePool({ entry: scripted, idleMs: 50 });
  await run('pid');
  expect(pool.processes).toBe(1);
  await expect.poll(() => pool.processes).toBe(0);
  expect(pool.rssBytes).toBe(0);
});
