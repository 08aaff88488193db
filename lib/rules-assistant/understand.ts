import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { AcervoError } from '@/lib/errors';
import { log } from '@/lib/log';
import type { GivenResult, Step } from './answer/situation';
import type { TurnState } from './reading/turn-state';

/** Starting takes a second, and many where a whole machine starts at once. */
const startMsMax = 60_000;
/** The lists of words take a tenth of it. */
const heapMegabytesMax = 256;
/** What a program needs of its surroundings; keys and passwords are not among it. */
const passedOn = ['PATH', 'HOME', 'TMPDIR', 'TMP', 'TEMP', 'SystemRoot'] as const;

export interface Question {
  /** What the person said in this turn, message by message. */
  messages: string[];
  state: TurnState;
  /** What the turn's tools came to so far. */
  results: GivenResult[];
}

/** The thread says `ready` once, then answers each question. */
export type ThreadAnswer =
  | { kind: 'ready' }
  | { kind: 'read'; step: Step }
  | { kind: 'failed'; error: unknown };

interface ThreadSettings {
  /** The file that it runs. */
  entry: string;
  /** How long one text may take. */
  readMsMax: number;
}

interface Waiting {
  resolve(answer: ThreadAnswer): void;
  reject(error: AcervoError): void;
  limit: NodeJS.Timeout;
}

/**
 * Reads texts in a thread of its own, one at a time. It starts with the first text and stays. A text
 * that takes too long or too much memory ends it, and the next text finds a new one.
 */
export class ReaderThread {
  readonly #settings: ThreadSettings;
  #worker: Worker | undefined;
  #waiting: Waiting | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(settings: ThreadSettings) {
    this.#settings = settings;
  }

  /** @throws AcervoError `text_unreadable` where the thread did not survive the text */
  read(question: Question): Promise<Step> {
    const readNext = () => this.#readNext(question);
    // Whatever became of the one before.
    const read = this.#last.then(readNext, readNext);
    this.#last = read;
    return read;
  }

  /** Ends the thread; what is being read fails. */
  close(): void {
    if (this.#worker) this.#lose(this.#worker, 'was closed');
  }

  async #readNext(question: Question): Promise<Step> {
    const worker = this.#worker ?? (await this.#start());
    // It keeps the process alive while it is at work, and no longer.
    worker.ref();
    worker.postMessage(question);
    const answer = await this.#answer(worker, this.#settings.readMsMax);
    worker.unref();
    if (answer.kind === 'read') return answer.step;
    throw new Error('The rules failed.', { cause: answer });
  }

  async #start(): Promise<Worker> {
    const worker = new Worker(this.#settings.entry, {
      execArgv: ['--conditions=react-server', '--import=tsx'],
      env: Object.fromEntries(
        passedOn.flatMap((name) => {
          const value = process.env[name];
          return value === undefined ? [] : [[name, value]];
        }),
      ),
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytesMax },
    });
    this.#worker = worker;
    worker.on('message', (answer: ThreadAnswer) => this.#settle()?.resolve(answer));
    worker.on('error', ({ name }) => this.#lose(worker, `failed (${name})`));
    worker.on('exit', () => this.#lose(worker, 'ended by itself'));
    await this.#answer(worker, startMsMax);
    return worker;
  }

  #answer(worker: Worker, limitMs: number): Promise<ThreadAnswer> {
    return new Promise((resolve, reject) => {
      const limit = setTimeout(() => this.#lose(worker, 'took too long'), limitMs);
      this.#waiting = { resolve, reject, limit };
    });
  }

  #lose(worker: Worker, reason: string): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    log.warn({ reason }, 'rules assistant thread exited');
    this.#settle()?.reject(
      new AcervoError('text_unreadable', `The thread that reads texts ${reason}.`),
    );
    void worker.terminate();
  }

  #settle(): Waiting | undefined {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    clearTimeout(waiting?.limit);
    return waiting;
  }
}

/** Fifty times what the worst text takes on a busy core: one that takes longer never ends. */
const readMsMax = 5000;
/** On `globalThis`: the routes and the worker are bundles of their own in one process. */
const holder = globalThis as typeof globalThis & { acervoReader?: ReaderThread };

/** The next step of a turn; the person's words are read beside the event loop, which no text can hold up so. */
export function understand(question: Question): Promise<Step> {
  holder.acervoReader ??= new ReaderThread({
    entry: path.resolve(/* turbopackIgnore: true */ 'lib/rules-assistant/understand-thread.ts'),
    readMsMax,
  });
  return holder.acervoReader.read(question);
}
