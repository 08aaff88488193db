import { AcervoError } from '../errors';
import type { ChatListener, Chats } from './chat/chats';
import type { ChatMessage } from './chat/message';
import { findPerson, people } from './chat/people';
import { deliverInbound } from './inbound/deliver-inbound';
import {
  retryAsPerson,
  type SendAsPersonInput,
  type Sent,
  sendAsPerson,
} from './inbound/send-as-person';
import { openEventStream } from './phone/event-stream';
import {
  type PhoneMessage,
  type PhonePerson,
  toPhoneMessage,
  toPhonePerson,
} from './phone/phone-message';
import { servePhoneMedia } from './phone/serve-phone-media';
import { deliverOutbound, markRead } from './rest/deliver-outbound';
import { handleTwilioRequest } from './rest/handle-twilio-request';
import type { Twin, TwinSettings } from './twin';

/** The twin and its phones. A person is named by an id; one that is not there is `not_found`. */
export interface Simulator {
  /** Takes up what was under way when the process before this one ended. Once a process. */
  goOn(): void;
  /** Twilio's side: its REST API and its CDN. */
  handleTwilioRequest(request: Request): Promise<Response>;
  /** The phone's side. */
  people(): PhonePerson[];
  messages(personId: string): PhoneMessage[];
  /** How many messages from Acervo are accepted and not yet on the phone. */
  countUnderWay(personId: string): number;
  sendAsPerson(input: SendAsPersonInput): Promise<Sent>;
  retry(personId: string, sid: string): Promise<void>;
  /** The chat is on the screen. */
  markRead(personId: string): void;
  openEventStream(personId: string, signal: AbortSignal): Response;
  serveMedia(mediaSid: string): Promise<Response>;
  subscribe(personId: string, listener: ChatListener): () => void;
}

export function createSimulator(settings: TwinSettings, chats: Chats): Simulator {
  const twin: Twin = { settings, chats };
  return {
    goOn: () => goOn(twin),
    handleTwilioRequest: (request) => handleTwilioRequest(twin, request),
    people: () => people.map(toPhonePerson),
    messages: (personId) => {
      requirePerson(personId);
      return twin.chats.of(personId).flatMap((message) => toPhoneMessage(message) ?? []);
    },
    countUnderWay: (personId) => {
      const messages = twin.chats.of(personId);
      return messages.filter((one) => one.direction === 'outbound' && isUnderWay(one)).length;
    },
    sendAsPerson: (input) => sendAsPerson(twin, input),
    retry: (personId, sid) => retryAsPerson(twin, personId, sid),
    markRead: (personId) => {
      requirePerson(personId);
      markRead(twin, personId);
    },
    openEventStream: (personId, signal) => {
      requirePerson(personId);
      return openEventStream(twin, personId, signal);
    },
    serveMedia: (mediaSid) => servePhoneMedia(twin, mediaSid),
    subscribe: (personId, listener) => twin.chats.subscribe(personId, listener),
  };
}

function requirePerson(personId: string): void {
  if (!findPerson(personId)) {
    throw new AcervoError('not_found', 'Nobody with this id has a phone here.');
  }
}

function goOn(twin: Twin): void {
  for (const message of twin.chats.all()) {
    if (message.direction === 'inbound' && message.status === 'sending') {
      // It records its own failure.
      void deliverInbound(twin, message);
    }
    if (message.direction === 'outbound' && isUnderWay(message)) deliverOutbound(twin, message);
  }
}

function isUnderWay({ status }: ChatMessage): boolean {
  return status === 'queued' || status === 'sent';
}
