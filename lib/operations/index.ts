/**
 * What operators see and settle: metrics, conversations, the queue, and what works.
 * Promises that metrics hold counts and times only, that nobody's words are shown before the access
 * is logged, and that only an operator, or a key of theirs, may ask; people read what was said
 * around their own photos. Hides the sums and Prometheus's format. Everything is read from the
 * rows, so that any process of many says the same.
 */
import 'server-only';

export { listMessages, type MessageRow } from './conversations/list-messages';
export {
  type Attachment,
  type ConversationMessage,
  type ConversationPhoto,
  readConversation,
} from './conversations/read-conversation';
export {
  hasPhotoConversation,
  type PhotoConversation,
  readPhotoConversation,
} from './conversations/read-photo-conversation';
export { listVoiceNotes, readVoice } from './conversations/read-voice';
export { writePrometheus } from './metrics/prometheus';
export {
  type Cost,
  type Metrics,
  type MetricsDay,
  type ModelCost,
  readMetrics,
  type StepTime,
} from './metrics/read-metrics';
export { type QueuedPerson, type QueueOverview, readQueue } from './status/read-queue';
export { type LocalModel, type Progress, readStatus, type Status } from './status/read-status';
export { dropTroubledJob, retryTroubledJob } from './status/settle-job';
