import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { compileCache } from '../../scripts/server/run-next';
import { testEnvironment } from '../../scripts/suites/test-environment';
import type { TestServer } from '../../scripts/test/test-server';

const startMsMax = 30_000;
const stopMsMax = 10_000;
const pollMs = 100;
/** The end of what it said tells why it ended. */
const complaintCharactersMax = 4000;

/** Runs a server of ours from the project's folder, and waits until it takes a message. */
export async function runServer(
  args: string[],
  takesMessage: () => Promise<unknown>,
  variables: Record<string, string>,
): Promise<TestServer & { pid: number }> {
  const child = spawn(process.execPath, args, {
    // Its log goes where a service's goes: out of the process, into nobody's terminal.
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...testEnvironment(), ...compileCache, ...variables, NODE_ENV: 'production' },
  });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints = (complaints + text).slice(-complaintCharactersMax);
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill); // a benchmark that is told to end leaves no server behind
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    const limit = setTimeout(kill, stopMsMax);
    await ended;
    clearTimeout(limit);
    process.off('exit', kill);
  };
  const until = Date.now() + startMsMax;
  while (child.exitCode === null && Date.now() < until) {
    if (await succeeds(takesMessage)) return { stop, pid: child.pid ?? 0 };
    await wait(pollMs);
  }
  await stop();
  throw new Error(`The server did not start: ${complaints}`);
}

async function succeeds(attempt: () => Promise<unknown>): Promise<boolean> {
  try {
    await attempt();
    return true;
  } catch {
    return false; // nobody listens there yet, or its queue is not there yet
  }
}
