import { type ChildProcess, spawn } from 'node:child_process';

/**
 * The journeys take a quarter of this, and all of 20 minutes on a build server that others keep busy.
 * A hung one must not hold it for hours.
 */
const programMinutesMax = 40;

export interface ProgramResult {
  exitCode: number;
  output: string;
}

// Each program leads a process group of its own, so that what it started ends with it.
const running = new Set<ChildProcess>();

/** Runs one of the programs in node_modules, or any other, and keeps what it prints. */
export function runProgram(
  command: string,
  args: string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe'];
    const child = spawn(command, args, { env, stdio, detached: true });
    running.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    const limit = setTimeout(() => {
      output += `\nStopped after ${programMinutesMax} minutes.\n`;
      killGroup(child);
    }, programMinutesMax * 60_000);
    const end = () => {
      clearTimeout(limit);
      running.delete(child);
    };
    child.once('error', (error) => {
      end();
      reject(error);
    });
    child.once('close', (code) => {
      end();
      resolve({ exitCode: code ?? 1, output });
    });
  });
}

export function stopPrograms(): void {
  for (const child of running) killGroup(child);
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
