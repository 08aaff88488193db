/** One kind of job: its name, how often it is tried, and how long one try may take. */
export interface Queue<Data extends object> {
  readonly name: string;
  /** Tries in all, the first one included. */
  readonly attempts: number;
  /** Before the second try, in seconds; doubled, with jitter, before each further one. */
  readonly retryDelaySeconds: number;
  /** The longest pause; without it they double on and on. */
  readonly retryDelayMaxSeconds?: number;
  readonly timeoutSeconds: number;
  /** When a job of it comes by itself, in UTC; such a queue runs one job at a time. */
  readonly cron?: string;
  /** Only carries the type of a job's data. */
  readonly data?: Data;
}

export interface Job<Data extends object> {
  readonly id: string;
  readonly data: Data;
  /** 1 for the first try. */
  readonly attempt: number;
  /** Aborted when the job's time is over or the process stops. */
  readonly signal: AbortSignal;
}

/** A queue with what is done about its jobs. */
export interface Handler {
  readonly queue: Queue<object>;
  handle(job: Job<object>): Promise<void>;
  /** Jobs that one process runs at once. */
  readonly atOnce: number;
}

export function defineQueue<Data extends object>(queue: Omit<Queue<Data>, 'data'>): Queue<Data> {
  return queue;
}
