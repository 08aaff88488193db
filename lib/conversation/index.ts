/**
 * A message comes in, a turn answers everything that waits, replies go out.
 * Promises that an accepted message is kept with its job before the channel hears "200", that it is
 * answered once and in its person's order, and that every turn ends in exactly one answer, also when
 * a model, the store or the network fails. Hides the bursts, the retries and the channel's order of
 * things. The webhook does no work: what takes time runs in jobs, which `lib/background` registers.
 */
import 'server-only';

export { receiveMessage } from './inbound/receive-message';
export { noteFirstStart, reconcileInbound } from './inbound/reconcile';
export { takeInShared } from './inbound/take-in-shared';
export { describeUploads, takeInUpload } from './inbound/take-in-upload';
export { receiveStatusCallback } from './outbound/receive-status-callback';
export { sendReplies } from './outbound/send-replies';
export { sendSignInCode } from './outbound/send-sign-in-code';
export { detachedQueue, fetchQueue, reconcileQueue, replyQueue, turnQueue } from './queues';
export { fetchAttachment, fetchDetached } from './turn/attachments/fetch-attachment';
export { sweepStaged } from './turn/attachments/staged-bytes';
export { takeTurn } from './turn/take-turn';
