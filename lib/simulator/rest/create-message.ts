import { type ChatButton, type ChatMessage, newSid } from '../chat/message';
import { findPersonByAddress } from '../chat/people';
import type { Twin } from '../twin';
import { fillContent } from './contents';
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
  const said = readSaid(twin, form);
  if (typeof said === 'string') return refuse(said);
  const refusal = findRefusal(twin, form, said.body);
  if (refusal) return refuse(refusal);
  const message = twin.chats.put(newOutbound(form, said));
  const resource = messageResource(twin.settings, message);
  deliverOutbound(twin, message);
  return Response.json(resource, { status: 201 });
}

interface Said {
  body: string;
  buttons: ChatButton[];
}

/** The words of the form itself, or those of the content that it names, filled in. */
function readSaid(twin: Twin, form: URLSearchParams): Said | Refusal {
  const contentSid = form.get('ContentSid');
  if (!contentSid) return { body: form.get('Body') ?? '', buttons: [] };
  const content = twin.chats.contents.get(contentSid);
  if (!content) return 'unknownContent';
  return fillContent(content, form.get('ContentVariables')) ?? 'invalidVariables';
}

function findRefusal(twin: Twin, form: URLSearchParams, body: string): Refusal | null {
  const mediaUrls = form.getAll('MediaUrl').filter((url) => url !== '');
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

function newOutbound(form: URLSearchParams, { body, buttons }: Said): ChatMessage {
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
    body,
    media: [],
    status: 'queued',
    errorCode: null,
    statusCallback: form.get('StatusCallback') || null,
    mediaUrl,
    buttons,
    tappedId: null,
    repliedToSid: null,
    location: null,
    createdAt: now,
    updatedAt: now,
  };
}
