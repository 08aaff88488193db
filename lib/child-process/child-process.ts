import { type ChildProcess as Child, fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { log } from '@/lib/log';
import type { Answer, Request, TaskAnswer } from './protocol';

/** Models and decoders take hundreds of megabytes a second at the most. */
const checkMs = 250;
/** What a program needs of its surroundings; keys and passwords are not among it. */
const passedOn = ['PATH', 'HOME', 'LANG', 'TZ', 'TMPDIR', 'TMP', 'TEMP', 'SystemRoot'] as const;
/** In `/proc/<pid>/stat`, after the name in brackets: user and system time, in ticks. */
const userTicksAt = 11;
const systemTicksAt = 12;
/** Linux shows programs 100 ticks a second on every architecture. */
const msPerTick = 10;

export interface ChildSettings {
  /** The file that it runs. */
  entry: string;
  args: readonly string[];
  /** It is killed above this. */
  memoryBytesMax: number;
  /** Of JavaScript's own heap; pictures and weights lie outside of it. */
  heapMbMax: number;
  /** Threads for native work. */
  threads: number;
  /** Of `os.constants.priority`. */
  priority: number;
}

/** One life of a child process, from its start to its end, whichever way that comes. */
export class ChildProcess<Task, Result> {
  rssBytes = 0;
  /** Processor time since it was born, as last measured; 0 where the system does not tell. */
  cpuMs = 0;
  readonly #child: Child;
  readonly #memoryBytesMax: number;
  readonly #onEnd: (reason: string) => void;
  #watch: NodeJS.Timeout | undefined;
  #hasEnded = false;

  constructor(
    settings: ChildSettings,
    onAnswer: (answer: TaskAnswer<Result>) => void,
    onEnd: (reason: string) => void,
  ) {
    this.#memoryBytesMax = settings.memoryBytesMax;
    this.#onEnd = onEnd;
    this.#child = start(settings);
    this.#child.on('message', (answer: Answer<Result>) => {
      this.#notice(answer.rssBytes);
      if (answer.kind !== 'memory') onAnswer(answer);
    });
    this.#child.once('error', (error) =>
      this.#end(`could not be started or reached (${error.name})`),
    );
    this.#child.once('exit', (code, signal) => this.#end(`ended by itself (${signal ?? code})`));
    process.once('exit', this.#kill);
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** @param request is answered, unless the process ends before */
  send(request: Request<Task>): void {
    this.#child.ref();
    this.#child.channel?.ref();
    this.#watch ??= setInterval(() => void this.#measure(), checkMs);
    this.#child.send(request, (error) => {
      if (error) this.end('did not take a task');
    });
  }

  /** Nothing is asked of it for now; it keeps nobody from ending. */
  rest(): void {
    clearInterval(this.#watch);
    this.#watch = undefined;
    this.#child.unref();
    this.#child.channel?.unref();
  }

  end(reason: string): void {
    this.#kill();
    this.#end(reason);
  }

  readonly #kill = () => void this.#child.kill('SIGKILL');

  #end(reason: string): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.rest();
    process.off('exit', this.#kill);
    this.#onEnd(reason);
  }

  /** Where the system tells it, it is asked: a child that computes reports nothing. */
  async #measure(): Promise<void> {
    try {
      const [status, stat] = await Promise.all([
        readFile(`/proc/${this.#child.pid}/status`, 'utf8'),
        readFile(`/proc/${this.#child.pid}/stat`, 'utf8'),
      ]);
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const ticks = Number(fields[userTicksAt]) + Number(fields[systemTicksAt]);
      this.cpuMs = ticks * msPerTick;
      const kilobytes = /^VmRSS:\s+(\d+)/m.exec(status)?.[1];
      if (kilobytes) this.#notice(Number(kilobytes) * 1024);
    } catch {
      // Other systems have no such file; there its own reports have to do.
    }
  }

  #notice(rssBytes: number): void {
    this.rssBytes = rssBytes;
    if (rssBytes > this.#memoryBytesMax) this.end('took more memory than it may');
  }
}

function start({ entry, args, heapMbMax, threads, priority }: ChildSettings): Child {
  const isDebugging = log.isLevelEnabled('debug');
  const child = fork(entry, args, {
    execPath: process.execPath,
    execArgv: [
      '--conditions=react-server',
      '--import=tsx',
      `--max-old-space-size=${heapMbMax}`,
      '--v8-pool-size=1', // many threads of low priority together are felt all the same
      '--max-semi-space-size=4', // pictures come and go outside of it: 100 MB less, no slower
    ],
    env: {
      NODE_ENV: 'production',
      UV_THREADPOOL_SIZE: `${threads}`,
      ...Object.fromEntries(passedOn.map((name) => [name, process.env[name]])),
    },
    serialization: 'advanced', // bytes go as bytes
    // What libraries say could hold a person's words.
    stdio: ['ignore', 'ignore', isDebugging ? 'inherit' : 'ignore', 'ipc'],
  });
  try {
    // Before its threads are there, so that all of them are born with it.
    if (child.pid) setPriority(child.pid, priority);
  } catch (error) {
    log.warn({ err: error }, 'child process priority not lowered'); // it may have ended
  }
  return child;
}
