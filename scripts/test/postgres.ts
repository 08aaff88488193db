import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, globSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { SuiteUnavailable } from '../suites/suite';
import { findServerUser, installDebianPackages } from './debian';
import { findFreePort, makeServerFolder, startServer, type TestServer } from './test-server';

const run = promisify(execFile);

/**
 * A real PostgreSQL on a free loopback port, with a database of its own for the tests.
 * @param options.isDurable commits reach the disk, as they must where their speed is measured
 */
export async function startPostgres({
  isDurable = false,
} = {}): Promise<TestServer & { url: string }> {
  const programs = await findPostgres();
  const user = await findServerUser(['postgres']);
  const folder = makeServerFolder('postgres', user);
  const port = await findFreePort();
  const password = randomBytes(18).toString('base64url');
  const data = path.join(folder, 'data');
  await createCluster(path.join(programs, 'initdb'), data, folder, password, user);

  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=', // else it needs the system's folder for them
    'max_connections=200', // test files run at the same time, each with pools of its own
    ...(isDurable ? [] : ['fsync=off']), // it lives for minutes
  ];
  const args = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
  const command = path.join(programs, 'postgres');
  const server = await startServer([{ command, args, port, stopSignal: 'SIGINT' }], folder, user);
  return { ...server, url: `postgresql://acervo:${password}@127.0.0.1:${port}/postgres` };
}

async function createCluster(
  initdb: string,
  data: string,
  folder: string,
  password: string,
  user: { uid: number; gid: number } | null,
): Promise<void> {
  const passwordFile = path.join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  // A locale in which accented letters have lower case, as any real database has.
  const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
  await run(
    initdb,
    [
      `--pgdata=${data}`,
      '--username=acervo',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      `--locale=${locale}`,
      '--no-sync',
    ],
    { cwd: folder, ...(user && { uid: user.uid, gid: user.gid }) },
  );
}

/** The folder of PostgreSQL's programs; Debian keeps them off the PATH. */
async function findPostgres(): Promise<string> {
  const found = lookForPostgres();
  if (found) return found;
  await installDebianPackages(['postgresql', 'postgresql-contrib']);
  const installed = lookForPostgres();
  if (!installed) throw new SuiteUnavailable('PostgreSQL was installed but is not to be found');
  return installed;
}

function lookForPostgres(): string | undefined {
  const version = (folder: string) => Number.parseInt(folder.split('/')[4] ?? '', 10);
  const debian = globSync('/usr/lib/postgresql/*/bin').sort((a, b) => version(b) - version(a));
  return [...(process.env.PATH ?? '').split(path.delimiter), ...debian].find(
    (folder) =>
      existsSync(path.join(folder, 'initdb')) && existsSync(path.join(folder, 'postgres')),
  );
}
