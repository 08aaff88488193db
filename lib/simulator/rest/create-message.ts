import { type ChatMessage, newSid } from '../chat/message';
import { findPersonByAddress } from '../chat/people';
import type { Twin } from '../twin';
import { deliverOutbound } from './deliver-outbound';
import { messageResource } from './message-resource';
import { type Refusal, refuse } from './twilio-error';

/** The longest body that Twilio takes. */
const bodyCharactersMax = 1600;
/** WhatsApp takes one medium a message. */
const mediaPerMessageMax = 1;

/** POST Messages.json: accepted at once, delivered after the answer, as at Twilio. */
export async function createMessage(twin: Twin, request: Request): Promise<Response> {
  const form = new URLSearchParams(await request.text());
  const refusal = findRefusal(twin, form);
  if (refusal) return refuse(refusal);
  const message = twin.chats.put(newOutbound(form));
  const resource = messageResource(twin.settings, message);
  deliverOutbound(twin, message);
  return Response.json(resource, { status: 201 });
}

function findRefusal(twin: Twin, form: URLSearchParams): Refusal | null {
  const mediaUrls = form.getAll('MediaUrl').filter((url) => url !== '');
  const body = form.get('Body') ?? '';
  if (!form.get('To')) return 'toMissing';
  if (!form.get('To')?.startsWith('whatsapp:')) return 'invalidTo';
  if (form.get('From') !== twin.settings.from) return 'unknownFrom';
  if (body.trim() === '' && mediaUrls.length === 0) return 'nothingToSend';
  if (body.length > bodyCharactersMax) return 'bodyTooLong';
  if (mediaUrls.length > mediaPerMessageMax) return 'tooManyMedia';
  if (!mediaUrls.every(isWebUrl)) return 'invalidMediaUrl';
  return null;
}

function isWebUrl(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed?.protocol === 'https:' || parsed?.protocol === 'http:';
}

function newOutbound(form: URLSearchParams): ChatMessage {
  const now = new Date().toISOString();
  const to = form.get('To') ?? '';
  const mediaUrl = form.get('MediaUrl') || null;
  return {
    sid: newSid(mediaUrl === null ? 'SM' : 'MM'),
    // Nobody's phone has this address: the delivery will say so.
    personId: findPersonByAddress(to)?.id ?? '',
    direction: 'outbound',
    from: form.get('From') ?? '',
    to,
    body: form.get('Body') ?? '',
    media: [],
    status: 'queued',
    errorCode: null,
    statusCallback: form.get('StatusCallback') || null,
    mediaUrl,
    createdAt: now,
    updatedAt: now,
  };
}
