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

export { emptyAnswer } from './twilio/inbound/empty-answer';
export {
  type InboundMedia,
  type InboundMessage,
  type MessageContext,
  type MessageKind,
  readMessageContext,
  type SharedLocation,
} from './twilio/inbound/inbound-message';
export { type ListedMessage, listInbound } from './twilio/inbound/list-inbound';
export { readInbound } from './twilio/inbound/read-inbound';
export {
  type Delivery,
  readStatusCallback,
  type StatusCallback,
  statusCallbackUrl,
} from './twilio/inbound/read-status-callback';
export { fetchMedia } from './twilio/media/fetch-media';
export { detectMediaType, type FetchedMedia, type MediaType } from './twilio/media/media-type';
export { sendFailure } from './twilio/outbound/channel-error';
export { classifyFailure, type FailureClass } from './twilio/outbound/failure-class';
export { findSent } from './twilio/outbound/find-sent';
export {
  createQuickReplies,
  fitsQuickReplies,
  type QuickReplies,
  quickRepliesContent,
} from './twilio/outbound/quick-replies';
export { type OutboundMessage, sendMessage } from './twilio/outbound/send-message';
export { showTyping } from './twilio/outbound/show-typing';
export { splitText } from './twilio/outbound/split-text';
