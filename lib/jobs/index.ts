/**
 * The queue, on the same database as everything else, so that a row and its job commit together.
 * Promises strict order within a key, a limited number of tries with growing pauses, and that a
 * dead worker's job goes on elsewhere. Hides pg-boss. Knows no concrete job: those who define one
 * say what it does. A job that fails for good blocks its key, so a handler's last try must not throw.
 */
import 'server-only';

export { checkBoss as checkJobs, getBoss as startJobs, stopBoss as stopJobs } from './boss';
export { drainQueues } from './drain';
export { ensureQueue } from './ensure-queue';
export { forgetJobs } from './forget-jobs';
export { admitRequest, asTurn, yieldToRequests, yieldToTurns } from './load-gate';
export { defineQueue, type Handler, type Job, type Queue } from './queue';
export {
  countWaitingJobs,
  dropJob,
  type QueueReport,
  readQueues,
  retryJob,
  type TroubledJob,
} from './queue-report';
export { rekeyJobs } from './rekey-jobs';
export { hastenJob, sendJob, sendJobs, takeBackJobs } from './send-job';
export { supervise } from './supervise';
export { workQueue } from './work';
