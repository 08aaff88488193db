import { ChildProcess, type TaskAnswer } from '@/lib/child-process';
import { AcervoError } from '@/lib/errors';
import { log } from '@/lib/log';
import type { Results, Task, TaskKind } from './protocol';

export interface TimeLimits {
  /** Processor time, which other programs do not use up. */
  cpuMs: number;
  /** By the clock, for a decoder that waits for what never comes. */
  wallMs: number;
}

export interface PoolSettings {
  entry: string;
  /** At least two, so that costly files leave room for the others. */
  processesMax: number;
  /** For ordinary files, and for those that the header shows to be costly. */
  limits: { ordinary: TimeLimits; costly: TimeLimits };
  memoryBytesMax: number;
  /** A process that holds more than this after a task is ended: some decoders give nothing back. */
  restingBytesMax: number;
  threads: number;
  /** Tasks that wait, of all people together. */
  waitingMax: number;
  idleMs: number;
}

export interface Wish {
  /** Whose file it is: nobody's files hold up somebody else's. */
  personId: string;
  isCostly: boolean;
}

interface Job extends Wish {
  task: Task;
  /** It has ended a process before, and gets one more try among the costly ones. */
  hasFailed: boolean;
  done(result: Results[TaskKind]): void;
  fail(error: AcervoError): void;
}

interface Worker {
  process: ChildProcess<Task, Results[TaskKind]>;
  running: (Job & { id: number; watch: NodeJS.Timeout }) | null;
  idle: NodeJS.Timeout | undefined;
}

const heapMbMax = 256;
/** Serving comes first, at three times the share; a person waits for a photo as well. */
const priority = 5;
const hardlyRan = 'hardly ran in its time';
/** Often enough for limits of seconds. */
const watchMs = 250;

/**
 * Decodes in a few child processes. A person's files take at most all processes but one, and so do
 * costly files; whoever was served longest ago is next. However a task ends, its caller hears of it:
 * one that crashes its process, or takes too much memory or time, is tried once more among the
 * costly ones and is then refused.
 */
export class DecodePool {
  readonly #settings: PoolSettings;
  readonly #waiting: Job[] = [];
  readonly #workers = new Set<Worker>();
  /** When each person was served last, by count; the ones who wait or are served. */
  readonly #served = new Map<string, number>();
  #lastId = 0;

  constructor(settings: PoolSettings) {
    this.#settings = settings;
  }

  /** @throws AcervoError `media_unavailable` when too many wait, or what the decoder refuses with */
  do<Kind extends TaskKind>(
    task: Extract<Task, { kind: Kind }>,
    wish: Wish,
  ): Promise<Results[Kind]> {
    if (this.#waiting.length >= this.#settings.waitingMax) {
      const message = 'Too many pictures wait to be decoded.';
      return Promise.reject(new AcervoError('media_unavailable', message));
    }
    return new Promise<Results[Kind]>((resolve, reject) => {
      const done = (result: Results[TaskKind]) => resolve(result as Results[Kind]);
      this.#waiting.push({ task, ...wish, hasFailed: false, done, fail: reject });
      this.#next();
    });
  }

  /** Ends all processes; what runs or waits fails. */
  close(): void {
    const closed = new AcervoError('media_unavailable', 'The decoders were closed.');
    for (const job of this.#waiting.splice(0)) job.fail(closed);
    for (const worker of this.#workers) {
      if (worker.running) {
        clearInterval(worker.running.watch);
        worker.running.fail(closed);
        worker.running = null;
      }
      worker.process.end('was closed');
    }
  }

  /** What the processes take, as far as it was noticed. */
  get rssBytes(): number {
    return [...this.#workers].reduce((sum, { process }) => sum + process.rssBytes, 0);
  }

  get processes(): number {
    return this.#workers.size;
  }

  #next(): void {
    for (let job = this.#choose(); job; job = this.#choose()) {
      const worker = this.#freeWorker();
      if (!worker) return;
      this.#waiting.splice(this.#waiting.indexOf(job), 1);
      this.#served.set(job.personId, ++this.#lastId);
      this.#begin(worker, job);
    }
  }

  /** Of those that may run, one of whoever was served longest ago; in order for each person. */
  #choose(): Job | undefined {
    const share = Math.max(1, this.#settings.processesMax - 1);
    const running = [...this.#workers].flatMap((worker) => worker.running ?? []);
    const costly = running.filter(({ isCostly }) => isCostly).length;
    const ofPerson = (personId: string) => running.filter((one) => one.personId === personId);
    let chosen: Job | undefined;
    for (const job of this.#waiting) {
      if (job.isCostly && costly >= share) continue;
      if (ofPerson(job.personId).length >= share) continue;
      if (!chosen || this.#servedAt(job) < this.#servedAt(chosen)) chosen = job;
    }
    return chosen;
  }

  #servedAt({ personId }: Job): number {
    return this.#served.get(personId) ?? 0;
  }

  #freeWorker(): Worker | null {
    for (const worker of this.#workers) if (!worker.running) return worker;
    return this.#workers.size < this.#settings.processesMax ? this.#start() : null;
  }

  #start(): Worker {
    const { entry, memoryBytesMax, threads } = this.#settings;
    const worker: Worker = {
      process: new ChildProcess<Task, Results[TaskKind]>(
        { entry, args: [], memoryBytesMax, heapMbMax, threads, priority },
        (answer) => this.#settle(worker, answer),
        (reason) => this.#noteEnd(worker, reason),
      ),
      running: null,
      idle: undefined,
    };
    this.#workers.add(worker);
    return worker;
  }

  #begin(worker: Worker, job: Job): void {
    clearTimeout(worker.idle);
    const { process } = worker;
    const limits = this.#settings.limits[job.isCostly ? 'costly' : 'ordinary'];
    const startedAt = Date.now();
    const cpuMsBefore = process.cpuMs;
    const watch = setInterval(() => {
      if (process.cpuMs - cpuMsBefore > limits.cpuMs) process.end('took too long');
      else if (Date.now() - startedAt > limits.wallMs) process.end(hardlyRan);
    }, watchMs);
    const id = ++this.#lastId;
    worker.running = { ...job, id, watch };
    process.send({ id, task: job.task });
  }

  #settle(worker: Worker, answer: TaskAnswer<Results[TaskKind]>): void {
    const { running } = worker;
    if (running?.id !== answer.id) return;
    worker.running = null;
    clearInterval(running.watch);
    if (answer.kind === 'done') running.done(answer.result);
    else running.fail(new AcervoError(answer.code, answer.message));
    if (answer.rssBytes > this.#settings.restingBytesMax) worker.process.end('holds too much');
    else this.#rest(worker);
    this.#next();
    this.#forget();
  }

  #noteEnd(worker: Worker, reason: string): void {
    clearTimeout(worker.idle);
    this.#workers.delete(worker);
    const { running } = worker;
    worker.running = null;
    if (!running) return;
    clearInterval(running.watch);
    log.warn({ reason, task: running.task.kind }, 'decoder process exited early');
    if (running.hasFailed) {
      // A machine with no time for it says nothing about the file.
      const code = reason === hardlyRan ? 'media_unavailable' : 'bad_media';
      running.fail(new AcervoError(code, `It was not decoded: the decoder ${reason}.`));
    } else {
      this.#waiting.push({ ...running, hasFailed: true, isCostly: true });
    }
    this.#next();
  }

  #rest(worker: Worker): void {
    worker.process.rest();
    const { idleMs } = this.#settings;
    worker.idle = setTimeout(() => worker.process.end('had nothing to do'), idleMs);
    worker.idle.unref();
  }

  /** With nobody waiting, whose turn it was is of no use any more. */
  #forget(): void {
    const isQuiet = this.#waiting.length === 0;
    if (isQuiet && [...this.#workers].every(({ running }) => !running)) this.#served.clear();
  }
}
