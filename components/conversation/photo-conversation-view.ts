import type { MessageView } from './message-view';

/** One message of those around a photo. */
export type SaidView = Omit<MessageView, 'delivery' | 'errorCode'>;

/** What was said around the message that brought a photo, the oldest first. */
export interface PhotoConversationView {
  /** Who wrote to us; null where that is who looks. */
  personName: string | null;
  /** The message with the photo; null where there is none any more. */
  broughtBy: string | null;
  messages: SaidView[];
}
