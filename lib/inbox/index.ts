/**
 * The flow: a message comes in, a turn answers everything that waits, replies go out.
 * Promises that an accepted message is kept with its job before the channel hears "200", that it is
 * answered once and in its person's order, and that every turn ends in exactly one answer, also when
 * a model, the store or the network fails. Hides the queue, the retries and the channel's order of
 * things. The webhook does no work: what takes time runs in a turn. An operator can see what waits and
 * what was said, and settle what did not go well; people read what was said around their own photos.
 */
import 'server-only';

export { listMessages, type MessageRow } from './list-messages';
export {
  type Attachment,
  type ConversationMessage,
  type ConversationPhoto,
  readConversation,
} from './operate/read-conversation';
export {
  hasPhotoConversation,
  type PhotoConversation,
  readPhotoConversation,
} from './operate/read-photo-conversation';
export { type QueuedPerson, type QueueOverview, readQueue } from './operate/read-queue';
export { listVoiceNotes, readVoice } from './operate/read-voice';
export { dropTroubledJob, retryTroubledJob } from './operate/settle-job';
export { receiveMessage } from './receive/receive-message';
export { receiveReceipt } from './replies/receive-receipt';
export { sendSignInCode } from './sign-in/send-sign-in-code';
export { drainInbox, prepareQueues, sendUpkeep, startWorker } from './start-worker';
export { takeInShared } from './uploads/take-in-shared';
export { describeUploads, takeInUpload } from './uploads/take-in-upload';
