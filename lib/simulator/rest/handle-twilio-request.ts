import { createHash, timingSafeEqual } from 'node:crypto';
import type { Twin, TwinSettings } from '../twin';
import { createContent, deleteContent, readContent } from './contents';
import { createMessage } from './create-message';
import { listMessages } from './list-messages';
import { mediaResource, messageResource } from './message-resource';
import { deleteMedia, readMedia, redirectToMedia, serveCdn } from './serve-media';
import { refuse } from './twilio-error';

/** WhatsApp hides the indicator after this long, or when the message comes. */
const typingMs = 25_000;

/** POST /v2/Indicators/Typing.json: shows it, and marks what the person wrote so far as read. */
async function showTyping(twin: Twin, request: Request): Promise<Response> {
  const form = new URLSearchParams(await request.text());
  const message = twin.chats.get(form.get('messageId') ?? '');
  if (form.get('channel') !== 'whatsapp' || message?.direction !== 'inbound') {
    return refuse('notFound');
  }
  for (const one of twin.chats.of(message.personId)) {
    const isRead = one.direction === 'inbound' && one.createdAt <= message.createdAt;
    if (isRead && ['sending', 'received'].includes(one.status)) {
      twin.chats.change(one.sid, { status: 'read' });
    }
  }
  twin.chats.showTyping(message.personId, new Date(Date.now() + typingMs).toISOString());
  return Response.json({ success: true });
}

/** Everything of the twin's API is under this path of the application's own server. */
const twinPath = '/simulator/twilio';

interface Call {
  twin: Twin;
  request: Request;
  url: URL;
  /** The parts of the path that the route names. */
  sid: string;
  mediaSid: string;
}

interface Route {
  method: string;
  path: RegExp;
  handle: (call: Call) => Promise<Response> | Response;
}

const account = String.raw`^/2010-04-01/Accounts/(?<account>\w+)`;
const message = String.raw`${account}/Messages/(?<sid>\w+)`;
const content = /^\/v1\/Content\/(?<sid>\w+)$/;
const media = String.raw`${message}/Media/(?<mediaSid>\w+)`;

const routes: Route[] = [
  {
    method: 'POST',
    path: new RegExp(`${account}/Messages\\.json$`),
    handle: ({ twin, request }) => createMessage(twin, request),
  },
  {
    method: 'GET',
    path: new RegExp(`${account}/Messages\\.json$`),
    handle: ({ twin, url }) => listMessages(twin, url),
  },
  { method: 'GET', path: new RegExp(`${message}\\.json$`), handle: readMessage },
  { method: 'GET', path: new RegExp(`${message}/Media\\.json$`), handle: listMedia },
  {
    method: 'GET',
    path: new RegExp(`${media}\\.json$`),
    handle: ({ twin, sid, mediaSid }) => readMedia(twin, sid, mediaSid),
  },
  {
    method: 'GET',
    path: new RegExp(`${media}$`),
    handle: ({ twin, sid, mediaSid }) => redirectToMedia(twin, sid, mediaSid),
  },
  {
    method: 'DELETE',
    path: new RegExp(`${media}(\\.json)?$`),
    handle: ({ twin, sid, mediaSid }) => deleteMedia(twin, sid, mediaSid),
  },
  {
    method: 'POST',
    path: /^\/v1\/Content$/,
    handle: ({ twin, request }) => createContent(twin, request),
  },
  { method: 'GET', path: content, handle: ({ twin, sid }) => readContent(twin, sid) },
  { method: 'DELETE', path: content, handle: ({ twin, sid }) => deleteContent(twin, sid) },
  {
    method: 'POST',
    path: /^\/v2\/Indicators\/Typing\.json$/,
    handle: ({ twin, request }) => showTyping(twin, request),
  },
];

/** Answers as api., messaging. and content.twilio.com and twiliocdn.com do, in one place. */
export async function handleTwilioRequest(twin: Twin, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const path = url.pathname.replace(twinPath, '');
  const onCdn = /^\/cdn\/(?<mediaSid>ME[0-9a-f]{32})$/.exec(path);
  if (onCdn) return serveCdn(twin, onCdn.groups?.mediaSid ?? '', url.searchParams);
  if (!isAccountHolder(twin.settings, request)) return refuse('authenticate');
  const candidates = routes.filter((route) => route.path.test(path));
  const route = candidates.find(({ method }) => method === request.method);
  if (!route) return refuse(candidates.length > 0 ? 'methodNotAllowed' : 'notFound');
  const parts = route.path.exec(path)?.groups ?? {};
  if ('account' in parts && parts.account !== twin.settings.accountSid) return refuse('notFound');
  const { sid = '', mediaSid = '' } = parts;
  return route.handle({ twin, request, url, sid, mediaSid });
}

function readMessage({ twin, sid }: Call): Response {
  const found = twin.chats.get(sid);
  return found ? Response.json(messageResource(twin.settings, found)) : refuse('notFound');
}

function listMedia({ twin, sid, url }: Call): Response {
  const found = twin.chats.get(sid);
  if (!found) return refuse('notFound');
  return Response.json({
    media_list: found.media.map((one) => mediaResource(twin.settings, found, one)),
    page: 0,
    page_size: found.media.length,
    uri: url.pathname.replace(twinPath, ''),
    next_page_uri: null,
    previous_page_uri: null,
  });
}

function isAccountHolder(settings: TwinSettings, request: Request): boolean {
  const pair = Buffer.from(`${settings.accountSid}:${settings.authToken}`).toString('base64');
  const given = request.headers.get('Authorization') ?? '';
  return timingSafeEqual(digest(given), digest(`Basic ${pair}`));
}

/** Of one length for every input, as the comparison in constant time needs. */
function digest(value: string): Buffer {
  return createHash('sha256').update(value).digest();
}
