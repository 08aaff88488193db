/**
 * What runs without being asked: the list of jobs, the workers that do them, and the schedule.
 * Promises that every queue has one handler and that each step of the nightly maintenance is bounded
 * by time and tried by itself. Hides which job belongs to which room.
 */
import 'server-only';

export { cleanUp } from './clean-up';
export { handlers, patientHandlers } from './handlers';
export { runDueJobs } from './run-due-jobs';
export { drainJobs, prepareQueues, startWorker } from './start-worker';
