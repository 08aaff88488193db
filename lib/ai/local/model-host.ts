import type { TaskAnswer } from '@/lib/child-process';
import { AcervoError } from '@/lib/errors';
import { log } from '@/lib/log';
import { ModelProcess, type ProcessSettings } from './model-process';
import type { Results, Task, TaskKind } from './protocol';

export interface HostSettings extends ProcessSettings {
  /** How long a task may take from when it is begun, its models' loading included. */
  timeLimitMs: Record<TaskKind, number>;
  /** What the models of a kind take once they are loaded and have worked. */
  neededBytes: Record<TaskKind, number>;
  /** Kinds for which a person waits; they go before the others. */
  urgent: readonly TaskKind[];
  waitingMax: number;
  /** A process that had nothing to do for so long is ended, and its memory is free. */
  idleMs: number;
}

interface Job {
  task: Task;
  done(result: Results[TaskKind]): void;
  fail(error: AcervoError): void;
}

/**
 * Does tasks in a process of their own, one after the other, and starts it when one comes. However
 * a task ends (its result, a refusal, a crash, too much memory, too much time) its caller hears of
 * it, and the next task finds a process that works.
 */
export class ModelHost {
  readonly #settings: HostSettings;
  readonly #waiting: Job[] = [];
  #running: (Job & { id: number; limit: NodeJS.Timeout }) | undefined;
  #process: ModelProcess | undefined;
  #idle: NodeJS.Timeout | undefined;
  #lastId = 0;

  constructor(settings: HostSettings) {
    this.#settings = settings;
  }

  /**
   * @param signal gives a waiting task up at once; one that runs is left to end, unheard
   * @throws AcervoError `model_unavailable`, or what the task's own code refuses with
   */
  async do<Kind extends TaskKind>(
    task: Extract<Task, { kind: Kind }>,
    signal: AbortSignal,
  ): Promise<Results[Kind]> {
    if (this.#waiting.length >= this.#settings.waitingMax) {
      throw new AcervoError('model_unavailable', 'Too many tasks wait for the local models.');
    }
    return new Promise<Results[Kind]>((resolve, reject) => {
      const job: Job = { task, done: (result) => resolve(result as Results[Kind]), fail: reject };
      const giveUp = () => {
        const place = this.#waiting.indexOf(job);
        if (place >= 0) this.#waiting.splice(place, 1);
        reject(
          new AcervoError('model_unavailable', 'Nobody waits for the local model any more.', {
            cause: signal.reason,
          }),
        );
      };
      if (signal.aborted) {
        giveUp();
        return;
      }
      signal.addEventListener('abort', giveUp, { once: true });
      const forget = (end: () => void) => {
        signal.removeEventListener('abort', giveUp);
        end();
      };
      const { done, fail } = job;
      job.done = (result) => forget(() => done(result));
      job.fail = (error) => forget(() => fail(error));
      this.#enqueue(job);
      this.#next();
    });
  }

  /** Ends the process; what runs or waits fails. */
  close(): void {
    for (const job of this.#waiting.splice(0)) job.fail(unavailable('was closed'));
    this.#process?.end('was closed');
  }

  /** The child's id while there is one. */
  get pid(): number | undefined {
    return this.#process?.pid;
  }

  /** What the child takes, as far as it was noticed; 0 without a child. */
  get rssBytes(): number {
    return this.#process?.rssBytes ?? 0;
  }

  #enqueue(job: Job): void {
    const { urgent } = this.#settings;
    const isUrgent = (one: Job) => urgent.includes(one.task.kind);
    const place = isUrgent(job) ? this.#waiting.findIndex((one) => !isUrgent(one)) : -1;
    if (place < 0) this.#waiting.push(job);
    else this.#waiting.splice(place, 0, job);
  }

  #next(): void {
    if (this.#running) return;
    const job = this.#waiting.shift();
    if (!job) {
      this.#rest();
      return;
    }
    clearTimeout(this.#idle);
    const { kind } = job.task;
    const limit = setTimeout(
      () => this.#process?.end('took too long'),
      this.#settings.timeLimitMs[kind],
    );
    const id = ++this.#lastId;
    const process = this.#processFor(kind);
    this.#running = { ...job, id, limit };
    process.send({ id, task: job.task });
  }

  /** The one that runs, unless the models of this kind would not fit beside those it has loaded. */
  #processFor(kind: TaskKind): ModelProcess {
    const { memoryBytesMax, neededBytes } = this.#settings;
    const current = this.#process;
    if (current && !current.loaded.has(kind)) {
      const isTooMuch = current.rssBytes + neededBytes[kind] > memoryBytesMax;
      if (isTooMuch) current.end('makes room for other models');
    }
    this.#process ??= this.#start();
    return this.#process;
  }

  #start(): ModelProcess {
    const started = new ModelProcess(
      this.#settings,
      (answer) => this.#settle(answer),
      (reason) => this.#noteEnd(started, reason),
    );
    return started;
  }

  #settle(answer: TaskAnswer<Results[TaskKind]>): void {
    const running = this.#running;
    if (running?.id !== answer.id) return;
    this.#running = undefined;
    clearTimeout(running.limit);
    if (answer.kind === 'done') running.done(answer.result);
    else running.fail(new AcervoError(answer.code, answer.message));
    this.#next();
  }

  #noteEnd(ended: ModelProcess, reason: string): void {
    if (this.#process !== ended) return;
    this.#process = undefined;
    const running = this.#running;
    if (!running) return;
    this.#running = undefined;
    clearTimeout(running.limit);
    log.warn({ reason, task: running.task.kind }, 'local models process exited');
    running.fail(unavailable(reason));
    this.#next();
  }

  #rest(): void {
    this.#process?.rest();
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.#process?.end('had nothing to do'), this.#settings.idleMs);
    this.#idle.unref();
  }
}

function unavailable(reason: string): AcervoError {
  return new AcervoError('model_unavailable', `The process of the local models ${reason}.`);
}
