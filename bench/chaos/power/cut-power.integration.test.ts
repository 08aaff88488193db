import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, expect, test } from 'vitest';
import { Random } from '../../measure/random';
import { cutPower } from './cut-power';

const seed = Number(process.env.CHAOS_SEED ?? Date.now() % 2 ** 31);
const cuts = Number(process.env.POWER_CUTS ?? 10);
/** Between two cuts, so many photos at the most. */
const photosMax = 60;
/** Of opening a database, or making one, on a machine that others keep busy. */
const lifeMsMax = 180_000;
/** Of one test; the long form takes most of an hour. */
const timeout = lifeMsMax + cuts * 20_000;

const folder = await mkdtemp(path.join(tmpdir(), 'acervo-power-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

let running: ChildProcess | null = null;
afterEach(() => running?.kill('SIGKILL'));

interface Life {
  /** What was there when it began; null when it could not open its database. */
  held: number[] | null;
  kept: number[];
}

interface Victim {
  dataDir: string;
  record: string;
  how: 'synced' | 'unsynced';
}

/** @param template a database that is there from the beginning; none: the first life makes it */
async function prepare(how: Victim['how'], template?: string): Promise<Victim> {
  const home = await mkdtemp(path.join(folder, how));
  const dataDir = path.join(home, 'data');
  await mkdir(dataDir);
  if (template) await cp(template, path.join(dataDir, 'database'), { recursive: true });
  return { dataDir, record: path.join(home, 'record'), how };
}

/** One life of the process that keeps photos, until `isOver` or until it has ended by itself. */
async function live(
  { dataDir, record, how }: Victim,
  isOver: (life: Life) => boolean,
): Promise<Life> {
  const child = spawn(
    process.execPath,
    [
      '--conditions=react-server',
      '--import=tsx',
      `--import=${path.resolve('bench/chaos/power/record-writes.mjs')}`,
      path.resolve('bench/chaos/power/testing/keep-photos.ts'),
      dataDir,
      how,
    ],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, POWER_FOLDER: dataDir, POWER_RECORD: record },
    },
  );
  running = child;
  const ended = once(child, 'exit');
  const limit = setTimeout(() => child.kill('SIGKILL'), lifeMsMax);
  const life: Life = { held: null, kept: [] };
  const poll = setInterval(() => {
    if (isOver(life)) child.kill('SIGKILL');
  }, 20);
  for await (const line of createInterface({ input: child.stdout })) {
    const said: { held?: number[]; kept?: number } = JSON.parse(line);
    if (said.held) life.held = said.held;
    if (said.kept !== undefined) life.kept.push(said.kept);
    if (isOver(life)) child.kill('SIGKILL');
  }
  await ended;
  clearInterval(poll);
  clearTimeout(limit);
  return life;
}

/** @returns the photos that were said to be kept and are not there any more; all, if it won't open */
async function countLost(how: Victim['how']): Promise<number> {
  const random = new Random(seed);
  const victim = await prepare(how, process.env.ACERVO_TEST_TEMPLATE);
  const promised = new Set<number>();
  for (let n = 0; n <= cuts; n++) {
    const photos = 1 + random.below(photosMax);
    const { held, kept } = await live(victim, (life) => life.kept.length >= photos);
    const lost = [...promised].filter((id) => !held?.includes(id)).length;
    if (lost > 0 || held === null) return Math.max(1, lost);
    for (const id of kept) promised.add(id);
    cutPower(victim.record, random);
  }
  return 0;
}

test(`no photo that was kept is lost by ${cuts} power cuts (CHAOS_SEED=${seed})`, {
  timeout,
}, async () => {
  expect(await countLost('synced')).toBe(0);
});

test('the same cuts lose photos where the database does not sync', { timeout }, async () => {
  expect(await countLost('unsynced')).toBeGreaterThan(0);
});

test(`a cut during the creation leaves a folder that is made anew (CHAOS_SEED=${seed})`, {
  timeout: 3 * lifeMsMax,
}, async () => {
  const random = new Random(seed);
  const victim = await prepare('synced');
  const unfinished = path.join(victim.dataDir, 'database', '.unfinished');
  const files = 1 + random.below(900);
  const countFiles = () =>
    existsSync(unfinished) ? readdirSync(unfinished, { recursive: true }).length : 0;
  const first = await live(victim, (life) => life.held !== null || countFiles() > files);
  cutPower(victim.record, random);
  const second = await live(victim, (life) => life.kept.length >= 3);
  expect(second.held).toEqual(first.held ? expect.arrayContaining(first.kept) : []);
  expect(second.kept.length).toBeGreaterThanOrEqual(3);
});
