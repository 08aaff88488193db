import { type ChildProcess, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { SystemUser } from './debian';

const startMsMax = 30_000;
const stopMsMax = 10_000;
const pollMs = 50;

export interface TestServer {
  /** Ends the server and removes all that it wrote; harmless the second time. */
  stop(): Promise<void>;
}

export interface ServerProgram {
  command: string;
  args: string[];
  port: number;
  /** The signal at which it ends soonest without waiting for its clients. */
  stopSignal?: NodeJS.Signals;
}

// Held from the first process on, so that a run which is told to end leaves no half-started server.
const started = new Set<TestServer>();

/** For a run that is told to end in the middle. */
export async function stopServers(): Promise<void> {
  await Promise.all([...started].map((server) => server.stop()));
}

/** A folder for a server's data, which only the user who runs it can read; gone when we are. */
export function makeServerFolder(name: string, user: SystemUser | null): string {
  const folder = mkdtempSync(path.join(tmpdir(), `acervo-${name}-`));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  if (user) chownSync(folder, user.uid, user.gid);
  return folder;
}

/** Starts programs that belong together, and waits until each takes connections on its port. */
export async function startServer(
  programs: ServerProgram[],
  folder: string,
  user: SystemUser | null,
): Promise<TestServer> {
  const children = programs.map((program) => spawnProgram(program, folder, user));
  const server: TestServer = {
    async stop() {
      await Promise.all(children.map(({ child, stopSignal }) => stopChild(child, stopSignal)));
      rmSync(folder, { recursive: true, force: true });
      started.delete(server);
    },
  };
  started.add(server);
  try {
    await Promise.all(children.map(waitForPort));
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}

interface RunningProgram extends ServerProgram {
  child: ChildProcess;
  output(): string;
}

function spawnProgram(
  program: ServerProgram,
  folder: string,
  user: SystemUser | null,
): RunningProgram {
  const child = spawn(program.command, program.args, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(user && { uid: user.uid, gid: user.gid }),
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  child.once('error', (error) => {
    output += error.message;
  });
  return { ...program, child, output: () => output };
}

async function waitForPort({ child, command, port, output }: RunningProgram): Promise<void> {
  const until = Date.now() + startMsMax;
  while (Date.now() < until && child.exitCode === null && child.pid !== undefined) {
    if (await takesConnections(port)) return;
    await wait(pollMs);
  }
  throw new Error(`${command} did not start:\n${output()}`);
}

function takesConnections(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(socket.destroy() && true));
    socket.once('error', () => resolve(false));
  });
}

async function stopChild(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  const limit = setTimeout(() => child.kill('SIGKILL'), stopMsMax);
  await ended;
  clearTimeout(limit);
}
