/**
 * The channel: WhatsApp as Twilio carries it.
 * Promises messages that Twilio really signed, media that Twilio really serves, of a type that
 * Acervo keeps, and sends whose refusals are typed. Hides Twilio: its form, its signature, its
 * media's redirects, its SDK and its error codes.
 * Must stay true: the account's credentials go to the configured API origin and nowhere else, no
 * private address is ever reached for a stranger, every read has a limit in bytes and in time, and
 * nobody's words, name or number are logged.
 */
import 'server-only';

export { emptyAnswer } from './inbound/empty-answer';
export {
  type InboundMedia,
  type InboundMessage,
  type MessageKind,
  type MessageSignals,
  readSignals,
  type SharedLocation,
} from './inbound/inbound-message';
export { type ListedMessage, listInbound } from './inbound/list-inbound';
export { readInbound } from './inbound/read-inbound';
export {
  type Delivery,
  type Receipt,
  readReceipt,
  statusCallbackUrl,
} from './inbound/read-receipt';
export { fetchMedia } from './media/fetch-media';
export { detectMediaType, type FetchedMedia, type MediaType } from './media/media-type';
export { sendFailure } from './outbound/channel-error';
export { classifyFailure, type FailureClass } from './outbound/failure-class';
export { findSent } from './outbound/find-sent';
export {
  createQuickReplies,
  fitsQuickReplies,
  type QuickReplies,
  quickRepliesContent,
} from './outbound/quick-replies';
export { type OutboundMessage, sendMessage } from './outbound/send-message';
export { showTyping } from './outbound/show-typing';
export { splitText } from './outbound/split-text';
