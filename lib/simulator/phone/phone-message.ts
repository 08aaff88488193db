import type { ChatEvent } from '../chat/chats';
import type {
  ChatButton,
  ChatLocation,
  ChatMedia,
  ChatMessage,
  MessageStatus,
} from '../chat/message';
import type { Person } from '../chat/people';

/** A message as the phone shows it. */
export interface PhoneMessage {
  sid: string;
  isMine: boolean;
  body: string;
  media: ChatMedia[];
  buttons: ChatButton[];
  /** The message that this one replies to, or whose button was tapped. */
  repliedToSid: string | null;
  location: ChatLocation | null;
  status: MessageStatus;
  errorCode: number | null;
  /** ISO 8601, UTC. */
  createdAt: string;
  updatedAt: string;
}

export type PhoneEvent =
  | { type: 'message'; message: PhoneMessage }
  | { type: 'typing'; until: string | null };

/** A person as the phone's list shows one. */
export interface PhonePerson extends Pick<Person, 'id' | 'name' | 'about'> {
  /** The number as people read it; null of a username. */
  number: string | null;
}

/** Null while Twilio still prepares it: nothing has reached the phone yet. */
export function toPhoneMessage(message: ChatMessage): PhoneMessage | null {
  if (message.direction === 'outbound' && message.status === 'queued') return null;
  return {
    sid: message.sid,
    isMine: message.direction === 'inbound',
    body: message.body,
    media: message.media,
    buttons: message.buttons,
    repliedToSid: message.repliedToSid,
    location: message.location,
    status: message.status,
    errorCode: message.errorCode,
    createdAt: message.createdAt,
    updatedAt: message.updatedAt,
  };
}

export function toPhoneEvent(event: ChatEvent): PhoneEvent | null {
  if (event.type === 'typing') return event;
  const message = toPhoneMessage(event.message);
  return message && { type: 'message', message };
}

export function toPhonePerson({ id, name, about, address }: Person): PhonePerson {
  const number = address.replace('whatsapp:', '');
  return { id, name, about, number: number.startsWith('+') ? number : null };
}
