import { type ErrorCode, isAcervoError } from '@/lib/errors';
import type { Answer, Request } from './protocol';

/** Where nothing else tells how much memory the child has, the parent hears it this often. */
const reportMs = 500;

/**
 * The child's side: does tasks as they come and ends with its parent. It has no key and opens no
 * connection. It may be killed at any moment, so nothing here may keep what a task brought.
 * @param otherwise what an error that is not ours is reported as
 */
export function serveTasks<Task, Result>(
  run: (task: Task) => Promise<Result>,
  otherwise: { code: ErrorCode; message: string },
): void {
  // Whatever a library tries, nothing is fetched.
  globalThis.fetch = () => Promise.reject(new Error('This process fetches nothing.'));
  const send = (answer: Answer<Result>) => process.send?.(answer, () => undefined);
  const rssBytes = () => process.memoryUsage.rss();
  const answer = async ({ id, task }: Request<Task>) => {
    try {
      send({ kind: 'done', id, result: await run(task), rssBytes: rssBytes() });
    } catch (error) {
      const { code, message } = isAcervoError(error) ? error : otherwise;
      send({ kind: 'failed', id, code, message, rssBytes: rssBytes() });
    }
  };
  process.on('message', (request: Request<Task>) => void answer(request));
  process.once('disconnect', () => process.exit(0));
  // A signal to the whole group is the parent's to answer: it may still wait for the task.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
  setInterval(() => send({ kind: 'memory', rssBytes: rssBytes() }), reportMs).unref();
}
