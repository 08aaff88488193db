import { randomBytes } from 'node:crypto';

/** Every status in which Twilio shows a WhatsApp message, in the order in which they come. */
export type MessageStatus =
  | 'queued'
  | 'sending'
  | 'sent'
  | 'delivered'
  | 'read'
  | 'received'
  | 'failed';

export interface ChatMedia {
  sid: string;
  /** The label that the sender gave it; the bytes may say something else. */
  contentType: string;
  byteLength: number;
}

export interface ChatButton {
  id: string;
  title: string;
}

export interface ChatLocation {
  latitude: number;
  longitude: number;
  label: string;
  address: string;
}

/**
 * One message between a person and Acervo. `inbound` is Twilio's word for what the person wrote.
 * An inbound message is `sending` until the webhook accepted it, then `received`, and `read` once
 * the application said so; an outbound one goes queued, sent, delivered, read.
 */
export interface ChatMessage {
  sid: string;
  personId: string;
  direction: 'inbound' | 'outbound';
  from: string;
  to: string;
  body: string;
  media: ChatMedia[];
  status: MessageStatus;
  /** Twilio's number for what went wrong; null when nothing did. */
  errorCode: number | null;
  statusCallback: string | null;
  /** Where what is to be sent is fetched, of an outbound message with a medium. */
  mediaUrl: string | null;
  /** What can be tapped under an outbound message. */
  buttons: ChatButton[];
  /** Of a tap, whose words are the button's title: the button's id. */
  tappedId: string | null;
  /** The message that this one replies to, or whose button was tapped. */
  repliedToSid: string | null;
  /** A pin. */
  location: ChatLocation | null;
  /** ISO 8601, UTC. */
  createdAt: string;
  updatedAt: string;
}

/** SM: a text; MM: a message with media; ME: one medium; HX: a content. */
export type SidPrefix = 'SM' | 'MM' | 'ME' | 'HX';

const sidBytes = 16;

export function newSid(prefix: SidPrefix): string {
  return prefix + randomBytes(sidBytes).toString('hex');
}
