import { AcervoError } from '../../errors';
import { type ChatLocation, type ChatMedia, type ChatMessage, newSid } from '../chat/message';
import { findPerson, type Person } from '../chat/people';
import type { Twin } from '../twin';
import { deliverInbound } from './deliver-inbound';

/** WhatsApp lets a person choose this many photos at once. */
const filesPerSendMax = 30;
/** The longest text that WhatsApp's composer takes. */
const textCharactersMax = 4096;

export interface OutgoingFile {
  bytes: Buffer;
  name: string;
  contentType: string;
}

export interface SendAsPersonInput {
  personId: string;
  text: string;
  files: OutgoingFile[];
  /** The message that is replied to. */
  repliedToSid?: string | null;
  /** A pin, which goes by itself. */
  location?: ChatLocation | null;
  /** A tap, which is a message of its own: which button of which message. */
  tap?: { sid: string; buttonId: string } | null;
}

export interface Sent {
  messages: ChatMessage[];
  /** Ends when the application took each of them, or did not. */
  delivered: Promise<void>;
}

/**
 * Sends as WhatsApp does: one message a file, all at once, without a word that they belong
 * together; the text is the caption of the first, or a message of its own after a voice note,
 * which cannot carry one. A tap or a pin is a message of its own.
 * @throws AcervoError `not_found`, `bad_request`, `too_large`
 */
export async function sendAsPerson(twin: Twin, input: SendAsPersonInput): Promise<Sent> {
  const person = findPerson(input.personId);
  if (!person) throw new AcervoError('not_found', 'Nobody with this id has a phone here.');
  const repliedToSid = findReplied(twin, person, input.repliedToSid ?? null);
  const { tap, location } = input;
  const single = tap ? tapOf(twin, person, tap) : location ? { location, repliedToSid } : null;
  if (single) {
    const message = twin.chats.put({ ...newInbound(twin, person, '', []), ...single });
    return { messages: [message], delivered: deliverAll(twin, [message]) };
  }
  const text = input.text.trim();
  refuseWhatWhatsAppRefuses(text, input.files);
  const captionIndex = input.files.findIndex(canCarryCaption);
  const messages: ChatMessage[] = [];
  for (const [index, file] of input.files.entries()) {
    const media = await twin.chats.media.put(file.bytes, file.contentType);
    const body = index === captionIndex ? text : '';
    messages.push(newInbound(twin, person, body, [media]));
  }
  if (text !== '' && captionIndex === -1) messages.push(newInbound(twin, person, text, []));
  // Of several photos that reply to a message, the first one does.
  if (messages[0]) messages[0].repliedToSid = repliedToSid;
  for (const message of messages) twin.chats.put(message);
  return { messages, delivered: deliverAll(twin, messages) };
}

/**
 * Sends again what did not reach the application, under the same sid, as Twilio would.
 * @throws AcervoError `not_found`
 */
export function retryAsPerson(twin: Twin, personId: string, sid: string): Promise<void> {
  const message = twin.chats.get(sid);
  if (message?.personId !== personId || message.status !== 'failed') {
    throw new AcervoError('not_found', 'This person has no message here that failed.');
  }
  return deliverInbound(twin, message);
}

/** A person can tap what stands on their phone, and nothing else. */
function tapOf(
  twin: Twin,
  person: Person,
  { sid, buttonId }: { sid: string; buttonId: string },
): Partial<ChatMessage> {
  const message = twin.chats.get(sid);
  const button =
    message?.personId === person.id && message.buttons.find(({ id }) => id === buttonId);
  if (!button) throw new AcervoError('not_found', 'This person has no such button.');
  return { body: button.title, tappedId: button.id, repliedToSid: sid };
}

function findReplied(twin: Twin, person: Person, sid: string | null): string | null {
  if (sid !== null && twin.chats.get(sid)?.personId !== person.id) {
    throw new AcervoError('not_found', 'This person has no such message.');
  }
  return sid;
}

async function deliverAll(twin: Twin, messages: ChatMessage[]): Promise<void> {
  await Promise.all(messages.map((message) => deliverInbound(twin, message)));
}

function refuseWhatWhatsAppRefuses(text: string, files: OutgoingFile[]): void {
  if (text === '' && files.length === 0) {
    throw new AcervoError('bad_request', 'There is nothing to send.');
  }
  if (text.length > textCharactersMax) {
    throw new AcervoError('too_large', `A text has at most ${textCharactersMax} characters.`);
  }
  if (files.length > filesPerSendMax) {
    throw new AcervoError('too_large', `At most ${filesPerSendMax} files are sent at once.`);
  }
}

function canCarryCaption(file: OutgoingFile): boolean {
  return !file.contentType.startsWith('audio/');
}

function newInbound(twin: Twin, person: Person, body: string, media: ChatMedia[]): ChatMessage {
  const now = new Date().toISOString();
  return {
    sid: newSid(media.length > 0 ? 'MM' : 'SM'),
    personId: person.id,
    direction: 'inbound',
    from: person.address,
    to: twin.settings.from,
    body,
    media,
    status: 'sending',
    errorCode: null,
    statusCallback: null,
    mediaUrl: null,
    buttons: [],
    tappedId: null,
    repliedToSid: null,
    location: null,
    createdAt: now,
    updatedAt: now,
  };
}
