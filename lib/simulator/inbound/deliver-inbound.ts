import { log } from '../../log';
import type { ChatMessage } from '../chat/message';
import { findPerson } from '../chat/people';
import type { Twin } from '../twin';
import { inboundForm } from './inbound-form';
import { postSigned } from './post-signed';

/** Twilio's "HTTP retrieval failure": the webhook and its fallback did not take the message. */
const retrievalFailure = 11200;

/** The webhook and, when that fails, the fallback address: here both are the same. */
const attemptsMax = 2;

/** Hands what a person wrote to the application, and shows on the phone how that went. */
export async function deliverInbound(twin: Twin, message: ChatMessage): Promise<void> {
  const person = findPerson(message.personId);
  if (!person) throw new RangeError('A message belongs to one of the people.');
  const url = `${twin.settings.publicBaseUrl}/whatsapp`;
  const repliedTo = twin.chats.get(message.repliedToSid ?? '');
  const form = inboundForm(twin.settings, person, message, repliedTo);
  twin.chats.change(message.sid, { status: 'sending', errorCode: null });
  for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
    try {
      await postSigned(twin.settings, url, form);
      acknowledge(twin, message.sid);
      return;
    } catch (error) {
      log.warn({ messageSid: message.sid, attempt, err: error }, 'simulated webhook failed');
    }
  }
  twin.chats.change(message.sid, { status: 'failed', errorCode: retrievalFailure });
}

/** The application may have said that it read the message before it answered the webhook. */
function acknowledge(twin: Twin, sid: string): void {
  if (twin.chats.get(sid)?.status === 'sending') twin.chats.change(sid, { status: 'received' });
}
