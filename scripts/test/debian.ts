import { execFile } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { SuiteUnavailable } from '../suites/suite';

const run = promisify(execFile);

/** Slow mirrors are common, and a part of the packages is 100 MB. */
const installMs = 10 * 60_000;
/** Debian asks this program whether a package that is installed may start its service: 101 is no. */
const servicePolicy = '/usr/sbin/policy-rc.d';

export interface SystemUser {
  name: string;
  uid: number;
  gid: number;
}

/**
 * Installs packages of the system, without starting the services that they bring.
 * @throws PartUnavailable where this is not Debian, not root, or the packages cannot be had
 */
export async function installDebianPackages(packages: string[]): Promise<void> {
  const names = packages.join(' ');
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) {
    throw new SuiteUnavailable(`not installed (on Debian: apt-get install ${names})`);
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (args: string[]) => run('apt-get', ['-y', ...args], { env, timeout: installMs });
  const hasPolicy = existsSync(servicePolicy);
  if (!hasPolicy) writeFileSync(servicePolicy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    await apt(['update']);
    await apt(['install', '--no-install-recommends', ...packages]);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? `exit ${error.code}` : 'unknown';
    throw new SuiteUnavailable(`apt-get install ${names} failed (${reason})`, { cause: error });
  } finally {
    if (!hasPolicy) rmSync(servicePolicy);
  }
}

/**
 * The user as whom a server runs that refuses to run as root, or must not.
 * @returns the first of `names` that exists; null when this process is not root, and fine as it is
 */
export async function findServerUser(names: string[]): Promise<SystemUser | null> {
  if (process.getuid?.() !== 0) return null;
  for (const name of [...names, 'nobody']) {
    const [uid, gid] = await Promise.all([readId('-u', name), readId('-g', name)]);
    if (uid !== null && gid !== null) return { name, uid, gid };
  }
  throw new SuiteUnavailable(`there is no user to run a server as (${names.join(', ')}, nobody)`);
}

async function readId(flag: string, name: string): Promise<number | null> {
  try {
    return Number((await run('id', [flag, name])).stdout);
  } catch {
    return null; // `id` fails for a user that does not exist
  }
}
