/**
 * The flow: a message comes in, a turn answers everything that waits, replies go out.
 * Promises that an accepted message is kept with its job before the channel hears "200", that it is
 * answered once and in its person's order, and that every turn ends in exactly one answer, also when
 * a model, the store or the network fails. Hides the queue, the retries and the channel's order of
 * things. The webhook does no work: what takes time runs in a turn.
 */
import 'server-only';

export { listMessages, type MessageRow } from './list-messages';
export { receiveMessage } from './receive-message';
export { startWorker } from './start-worker';
