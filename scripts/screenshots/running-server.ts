import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { buildPagesWhenStale } from '../server/build-pages';
import { SetupProblem } from '../setup/setup-problem.mjs';
import { runProgram, stopPrograms } from '../suites/run-program';
import { testEnvironment } from '../suites/test-environment';
import { findFreePort } from '../test/test-server';

/** It starts within 5 seconds where nothing else runs. */
const startMsMax = 60_000;
const pollMs = 250;

export interface RunningServer {
  origin: string;
  /** Of a new link, which signs one window in. */
  signInPath: () => Promise<string>;
}

/** Lends a server whose collection is the demonstration, and removes it with all that it wrote. */
export async function withDemoServer<T>(use: (server: RunningServer) => Promise<T>): Promise<T> {
  await buildPagesWhenStale(process.cwd());
  const folder = mkdtempSync(path.join(tmpdir(), 'acervo-screenshots-'));
  const port = await findFreePort();
  const operatorKey = randomBytes(24).toString('base64url');
  const env = {
    ...testEnvironment(),
    ACERVO_LOCAL_MODELS: 'on',
    PORT: String(port),
    ACERVO_DATA_DIR: path.join(folder, 'data'),
    ACERVO_OPERATOR_KEY: operatorKey,
  };
  const run = (script: string, ...args: string[]) =>
    runProgram(process.execPath, ['scripts/run.mjs', `scripts/${script}`, ...args], env);
  const origin = `http://127.0.0.1:${port}`;
  try {
    const ended = run('start.ts').then(({ output }) => {
      throw new SetupProblem(`The server did not start.\n${output}`);
    });
    await Promise.race([waitForAnswer(origin), ended]);
    const demo = await run('demo.ts', '--yes');
    if (demo.exitCode !== 0) throw new SetupProblem(demo.output);
    const signInPath = async () => {
      const { output } = await run('operator.ts', 'link');
      return /\/enter\?code=[\w-]+/.exec(output)?.[0] ?? '/';
    };
    return await Promise.race([use({ origin, signInPath }), ended]);
  } finally {
    stopPrograms();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function waitForAnswer(origin: string): Promise<void> {
  const until = Date.now() + startMsMax;
  while (Date.now() < until) {
    const answer = await fetch(`${origin}/simulator/people`).catch(() => null);
    if (answer?.ok) return;
    await wait(pollMs);
  }
  throw new SetupProblem('The server does not answer.');
}
