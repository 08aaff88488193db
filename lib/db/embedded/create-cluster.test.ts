import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { ensureCluster } from './create-cluster';

const folder = await mkdtemp(path.join(tmpdir(), 'acervo-cluster-'));
afterAll(() => rm(folder, { recursive: true }));

let directory = '';
let made = 0;
beforeEach(async () => {
  directory = await mkdtemp(path.join(folder, 'database-'));
  made = 0;
});

const files = ['PG_VERSION', 'base/1/PG_VERSION', 'global/pg_control', 'pg_wal/1'];

async function write(name: string, text = 'new'): Promise<void> {
  await mkdir(path.dirname(path.join(directory, name)), { recursive: true });
  await writeFile(path.join(directory, name), text);
}

/** As `initdb` does it: what tells a database by is written first. */
async function make(place: string): Promise<void> {
  made += 1;
  await mkdir(place);
  for (const name of files) {
    await mkdir(path.dirname(path.join(place, name)), { recursive: true });
    await writeFile(path.join(place, name), 'new');
  }
}

const isWhole = () => files.every((name) => existsSync(path.join(directory, name)));

test('an empty folder gets a database, once', async () => {
  await ensureCluster(directory, make);
  await ensureCluster(directory, make);
  expect(made).toBe(1);
  expect(isWhole()).toBe(true);
  expect((await readdir(directory)).sort()).toEqual(['PG_VERSION', 'base', 'global', 'pg_wal']);
});

test('a folder that a link leads to stays where it is', async () => {
  const link = path.join(folder, 'link');
  await symlink(directory, link);
  await ensureCluster(link, make);
  expect(isWhole()).toBe(true);
});

test.each([
  ['before anything was written', []],
  ['in the middle of the files', ['.unfinished/PG_VERSION', '.unfinished/base/1/PG_VERSION']],
  ['while they were moved up', ['.unfinished/PG_VERSION', 'base/1/PG_VERSION', 'global/half']],
  ['while its leavings were removed', ['.unfinished/base/1/x', 'pg_wal/1']],
])('a creation that was cut off %s is begun anew', async (_, left) => {
  await mkdir(path.join(directory, '.unfinished'));
  for (const name of left) await write(name, 'old');
  await ensureCluster(directory, make);
  expect(made).toBe(1);
  expect(isWhole()).toBe(true);
  expect(existsSync(path.join(directory, 'global', 'half'))).toBe(false);
  expect(await readFile(path.join(directory, 'base/1/PG_VERSION'), 'utf8')).toBe('new');
});

test('one that was cut off after its last file is whole', async () => {
  for (const name of files) await write(name, 'kept');
  await mkdir(path.join(directory, '.unfinished'));
  await ensureCluster(directory, make);
  expect(made).toBe(0);
  expect(existsSync(path.join(directory, '.unfinished'))).toBe(false);
  expect(await readFile(path.join(directory, 'global/pg_control'), 'utf8')).toBe('kept');
});

test('a creation that fails leaves what the next start recognises', async () => {
  const failing = async (place: string) => {
    await make(place);
    throw new Error('no space');
  };
  await expect(ensureCluster(directory, failing)).rejects.toThrow('no space');
  await ensureCluster(directory, make);
  expect(isWhole()).toBe(true);
});

test.each([
  ['whose PG_VERSION is gone', ['base/1/PG_VERSION', 'global/pg_control', 'pg_wal/1']],
  ['that an older Acervo had half made', ['PG_VERSION', 'base/1/half']],
  ['without its log', ['PG_VERSION', 'base/1/PG_VERSION', 'global/pg_control']],
  ['that is something else', ['thesis.pdf']],
])('a database %s is refused with a sentence, and not touched', async (_, left) => {
  for (const name of left) await write(name, 'precious');
  await expect(ensureCluster(directory, make)).rejects.toMatchObject({
    code: 'misconfigured',
    message: expect.stringMatching(/nothing in it was touched/),
  });
  expect(made).toBe(0);
  for (const name of left) {
    expect(await readFile(path.join(directory, name), 'utf8')).toBe('precious');
  }
});
