import type { ErrorCode } from '@/lib/errors';

/** To the child. */
export interface Request<Task> {
  id: number;
  task: Task;
}

/** How a task ended. */
export type TaskAnswer<Result> =
  | { kind: 'done'; id: number; result: Result; rssBytes: number }
  | { kind: 'failed'; id: number; code: ErrorCode; message: string; rssBytes: number };

/** From the child: how a task ended, or, from time to time, how much memory it has. */
export type Answer<Result> = TaskAnswer<Result> | { kind: 'memory'; rssBytes: number };
