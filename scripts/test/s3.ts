import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { SuiteUnavailable } from '../suites/suite';
import { findServerUser, installDebianPackages, type SystemUser } from './debian';
import { type SwiftPorts, writeSwiftConfig } from './swift-config';
import { findFreePort, makeServerFolder, startServer, type TestServer } from './test-server';

const run = promisify(execFile);

const packages = [
  'swift-proxy',
  'swift-account',
  'swift-container',
  'swift-object',
  'memcached',
  'python3-memcache',
];
const stores = ['account', 'container', 'object'] as const;
/** Swift has this path in its code; Debian's package brings the file. */
const swiftConstants = '/etc/swift/swift.conf';

export interface S3Access {
  endpoint: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** A real server that speaks S3: OpenStack Swift, with one disk, which is a folder. */
export async function startS3(): Promise<TestServer & { access: S3Access }> {
  await findSwift();
  const user = await findServerUser(['swift']);
  const folder = makeServerFolder('s3', user);
  await checkAttributes(folder);
  const ports: SwiftPorts = {
    account: await findFreePort(),
    container: await findFreePort(),
    object: await findFreePort(),
    proxy: await findFreePort(),
    memcached: await findFreePort(),
  };
  const secretAccessKey = randomBytes(18).toString('hex');
  const userName = user?.name ?? process.env.USER ?? 'nobody';
  await writeSwiftConfig({ folder, ports, userName, secret: secretAccessKey });
  await makeDisk(folder, ports, user);

  const swiftServers = [...stores, 'proxy' as const].map((name) => ({
    command: `/usr/bin/swift-${name}-server`,
    args: [path.join(folder, `${name}.conf`)],
    port: ports[name],
  }));
  const memory = ['-l', '127.0.0.1', '-p', String(ports.memcached), '-m', '16'];
  const cache = { command: '/usr/bin/memcached', args: memory, port: ports.memcached };
  const server = await startServer([cache, ...swiftServers], folder, user);
  const endpoint = `http://127.0.0.1:${ports.proxy}`;
  return { ...server, access: { endpoint, accessKeyId: 'test:tester', secretAccessKey } };
}

async function findSwift(): Promise<void> {
  const programs = [...stores, 'proxy'].map((name) => `/usr/bin/swift-${name}-server`);
  const isThere = () => [...programs, '/usr/bin/memcached', swiftConstants].every(existsSync);
  if (isThere()) return;
  await installDebianPackages(packages);
  if (!isThere()) throw new SuiteUnavailable('OpenStack Swift was installed but is not complete');
}

/** Swift keeps what it knows of an object in the file's extended attributes. */
async function checkAttributes(folder: string): Promise<void> {
  const program = "import os, sys; os.setxattr(sys.argv[1], 'user.acervo', b'1')";
  try {
    await run('python3', ['-c', program, folder]);
  } catch (error) {
    const message = `the file system of ${path.dirname(folder)} keeps no extended attributes`;
    throw new SuiteUnavailable(`${message} (set TMPDIR to one that does)`, { cause: error });
  }
}

/** One folder as the only disk, and the three rings that say so. */
async function makeDisk(folder: string, ports: SwiftPorts, user: SystemUser | null): Promise<void> {
  const asUser = { cwd: folder, ...(user && { uid: user.uid, gid: user.gid }) };
  await run('mkdir', ['-p', path.join(folder, 'disks', 'one')], asUser);
  await Promise.all(
    stores.map(async (name) => {
      const ring = `${name}.builder`;
      const build = (...args: string[]) => run('swift-ring-builder', [ring, ...args], asUser);
      await build('create', '1', '1', '1'); // 2 partitions, 1 copy, 1 hour between moves
      await build('add', `r1z1-127.0.0.1:${ports[name]}/one`, '1');
      await build('rebalance');
    }),
  );
}
