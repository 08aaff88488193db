import type { ChatMedia, ChatMessage } from '../chat/message';
import type { Twin } from '../twin';
import { cdnLink, isCdnLinkValid } from './cdn-link';
import { mediaResource } from './message-resource';
import { refuse } from './twilio-error';

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
