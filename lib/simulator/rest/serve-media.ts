import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ChatMedia, ChatMessage } from '../chat/message';
import type { Twin, TwinSettings } from '../twin';
import { mediaResource } from './message-resource';
import { refuse } from './twilio-error';

/** How long an address of Twilio's CDN is good for. */
const cdnLinkSeconds = 4 * 60 * 60;

/** An address that needs no credentials and expires, as those on twiliocdn.com. */
function cdnLink(settings: TwinSettings, mediaSid: string): string {
  const expires = String(Math.floor(Date.now() / 1000) + cdnLinkSeconds);
  const token = tokenFor(settings, mediaSid, expires);
  return `${settings.apiBaseUrl}/cdn/${mediaSid}?expires=${expires}&token=${token}`;
}

function isCdnLinkValid(settings: TwinSettings, mediaSid: string, query: URLSearchParams) {
  const expires = query.get('expires') ?? '';
  const expected = Buffer.from(tokenFor(settings, mediaSid, expires));
  const given = Buffer.from(query.get('token') ?? '');
  if (given.byteLength !== expected.byteLength || !timingSafeEqual(given, expected)) return false;
  return Number(expires) * 1000 > Date.now();
}

function tokenFor(settings: TwinSettings, mediaSid: string, expires: string): string {
  return createHmac('sha256', settings.authToken)
    .update(`cdn ${mediaSid} ${expires}`)
    .digest('base64url');
}

/** GET Media/ME…: the account is checked here, the bytes lie elsewhere. */
export function redirectToMedia(twin: Twin, messageSid: string, mediaSid: string): Response {
  const found = findMedia(twin, messageSid, mediaSid);
  if (!found) return refuse('notFound');
  return new Response(null, {
    status: 307,
    headers: { Location: cdnLink(twin.settings, mediaSid) },
  });
}

/** GET Media/ME….json */
export function readMedia(twin: Twin, messageSid: string, mediaSid: string): Response {
  const found = findMedia(twin, messageSid, mediaSid);
  if (!found) return refuse('notFound');
  return Response.json(mediaResource(twin.settings, found.message, found.media));
}

/** DELETE Media/ME….json */
export async function deleteMedia(twin: Twin, messageSid: string, mediaSid: string) {
  const found = findMedia(twin, messageSid, mediaSid);
  if (!found) return refuse('notFound');
  const media = found.message.media.filter(({ sid }) => sid !== mediaSid);
  twin.chats.change(messageSid, { media });
  await twin.chats.media.remove(mediaSid);
  return new Response(null, { status: 204 });
}

/** GET /cdn/ME…?expires&token */
export async function serveCdn(twin: Twin, mediaSid: string, query: URLSearchParams) {
  const isValid = isCdnLinkValid(twin.settings, mediaSid, query);
  const media = isValid ? twin.chats.findMedia(mediaSid) : undefined;
  const bytes = media ? await twin.chats.media.read(mediaSid) : null;
  if (!media || !bytes) return new Response('Access denied', { status: isValid ? 404 : 403 });
  return new Response(new Uint8Array(bytes), {
    headers: { 'Content-Type': media.contentType, 'Content-Length': String(bytes.byteLength) },
  });
}

function findMedia(
  twin: Twin,
  messageSid: string,
  mediaSid: string,
): { message: ChatMessage; media: ChatMedia } | null {
  const message = twin.chats.get(messageSid);
  const media = message?.media.find(({ sid }) => sid === mediaSid);
  return message && media ? { message, media } : null;
}
