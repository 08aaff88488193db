import { chmod, mkdir, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { tightenDataDirectory } from './tighten-data-directory';

const folder = await mkdtemp(path.join(tmpdir(), 'acervo-modes-'));
afterAll(() => rm(folder, { recursive: true }));

async function makeDataDirectory(mode: number): Promise<string> {
  const directory = await mkdtemp(path.join(folder, 'data-'));
  for (const name of ['database', 'media']) {
    await mkdir(path.join(directory, name));
    await chmod(path.join(directory, name), mode);
  }
  await writeFile(path.join(directory, 'operator-key'), 'a key');
  await chmod(path.join(directory, 'operator-key'), mode & 0o666);
  await chmod(directory, mode);
  return directory;
}
const modeOf = async (place: string) => ((await stat(place)).mode & 0o777).toString(8);

test.each([0o755, 0o775, 0o777, 0o750, 0o711, 0o770])(
  'a directory that others may open is closed, and what lies in it: %o',
  async (mode) => {
    const directory = await makeDataDirectory(mode);
    expect(await tightenDataDirectory(directory)).toEqual([]);
    expect(await modeOf(directory)).toBe('700');
    expect(await modeOf(path.join(directory, 'media'))).toBe('700');
    expect(await modeOf(path.join(directory, 'operator-key'))).toBe('600');
  },
);

test('what is closed already, or not there, is left as it is', async () => {
  const directory = await makeDataDirectory(0o700);
  const untouched = () => Promise.reject(new Error('nothing to change'));
  expect(await tightenDataDirectory(directory, untouched)).toEqual([]);
  expect(await tightenDataDirectory(path.join(folder, 'none'))).toEqual([]);
});

test('a link is followed: where it leads is closed', async () => {
  const real = await makeDataDirectory(0o755);
  const link = path.join(folder, 'link');
  await symlink(real, link);
  const elsewhere = await mkdtemp(path.join(folder, 'photos-'));
  await chmod(elsewhere, 0o755);
  await rm(path.join(real, 'media'), { recursive: true });
  await symlink(elsewhere, path.join(real, 'media'));
  expect(await tightenDataDirectory(link)).toEqual([]);
  expect(await modeOf(real)).toBe('700');
  expect(await modeOf(elsewhere)).toBe('700');
});

test('a link that leads nowhere is told', async () => {
  const directory = await makeDataDirectory(0o700);
  await symlink(path.join(folder, 'gone'), path.join(directory, 'simulator'));
  expect(await tightenDataDirectory(directory)).toEqual([
    expect.stringMatching(/simulator.*leads nowhere/),
  ]);
});

test.each([
  ['EPERM', /belongs to another user/],
  ['EACCES', /belongs to another user/],
  ['EROFS', /read-only/],
  ['EIO', /refused \(EIO\)/],
])('where the system refuses with %s, one sentence says so', async (code, why) => {
  const directory = await makeDataDirectory(0o755);
  const refused = () => Promise.reject(Object.assign(new Error('refused'), { code }));
  const problems = await tightenDataDirectory(directory, refused);
  expect(problems).toHaveLength(4);
  for (const problem of problems) expect(problem).toMatch(why);
  expect(await modeOf(directory)).toBe('755');
});

test('a file system that keeps no permissions is not taken for a closed one', async () => {
  const directory = await makeDataDirectory(0o777);
  const problems = await tightenDataDirectory(directory, async () => undefined);
  expect(problems[0]).toMatch(/keeps no permissions/);
});

test('a directory with other people’s files keeps its mode; ours in it are closed', async () => {
  const directory = await makeDataDirectory(0o755);
  await writeFile(path.join(directory, 'thesis.pdf'), 'somebody’s');
  expect(await tightenDataDirectory(directory)).toEqual([expect.stringMatching(/other things/)]);
  expect(await modeOf(directory)).toBe('755');
  expect(await modeOf(path.join(directory, 'database'))).toBe('700');
});
