import { type ChildProcess, fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { log } from '@/lib/log';
import type { Answer, Request, TaskKind } from '../protocol';

/** More than the models' own code ever holds; weights and pictures lie outside of this. */
const heapMbMax = 512;
/** A model takes hundreds of megabytes a second at the most while it is loaded. */
const memoryCheckMs = 250;
/** What a program needs of its surroundings; keys and passwords are not among it. */
const passedOn = ['PATH', 'HOME', 'LANG', 'TZ', 'TMPDIR', 'TMP', 'TEMP', 'SystemRoot'] as const;

export interface ProcessSettings {
  /** The file that it runs. */
  entry: string;
  /** Where the weights lie. */
  directory: string;
  memoryBytesMax: number;
}

/** One life of the child process, from its start to its end, whichever way that comes. */
export class ModelProcess {
  /** The kinds whose models it has loaded. */
  readonly loaded = new Set<TaskKind>();
  rssBytes = 0;
  readonly #child: ChildProcess;
  readonly #memoryBytesMax: number;
  readonly #onEnd: (reason: string) => void;
  #watch: NodeJS.Timeout | undefined;
  #hasEnded = false;

  constructor(
    { entry, directory, memoryBytesMax }: ProcessSettings,
    onAnswer: (answer: Exclude<Answer, { kind: 'memory' }>) => void,
    onEnd: (reason: string) => void,
  ) {
    this.#memoryBytesMax = memoryBytesMax;
    this.#onEnd = onEnd;
    const isDebugging = log.isLevelEnabled('debug');
    this.#child = fork(entry, [directory], {
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
        UV_THREADPOOL_SIZE: '2',
        ...Object.fromEntries(passedOn.map((name) => [name, process.env[name]])),
      },
      serialization: 'advanced', // bytes go as bytes
      // What libraries say could hold a person's words.
      stdio: ['ignore', 'ignore', isDebugging ? 'inherit' : 'ignore', 'ipc'],
    });
    this.#yieldToOthers();
    this.#child.on('message', (answer: Answer) => {
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
  send(request: Request): void {
    this.loaded.add(request.task.kind);
    this.#child.ref();
    this.#child.channel?.ref();
    this.#watch ??= setInterval(() => void this.#measure(), memoryCheckMs);
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

  /** Before its threads are there, so that all of them are born with it. */
  #yieldToOthers(): void {
    try {
      if (this.#child.pid) setPriority(this.#child.pid, constants.priority.PRIORITY_LOW);
    } catch (error) {
      log.warn({ err: error }, 'the models run at the usual priority'); // it may have ended already
    }
  }

  /** Where the system tells it, it is asked: a child that computes reports nothing. */
  async #measure(): Promise<void> {
    try {
      const status = await readFile(`/proc/${this.#child.pid}/status`, 'utf8');
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
