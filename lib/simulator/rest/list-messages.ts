import type { ChatMessage } from '../chat/message';
import { type Twin, twilioApiVersion } from '../twin';
import { messageResource } from './message-resource';

/** Twilio's own default and largest page. */
const pageSizeDefault = 50;
const pageSizeMax = 1000;

/** GET Messages.json: newest first, by To, From and DateSent, in pages. */
export function listMessages(twin: Twin, url: URL): Response {
  const query = url.searchParams;
  const pageSize = clamp(Number(query.get('PageSize') ?? pageSizeDefault), 1, pageSizeMax);
  const page = clamp(Number(query.get('Page') ?? 0), 0, Number.MAX_SAFE_INTEGER);
  const matches = twin.chats.all().filter((message) => isAskedFor(message, query));
  const start = page * pageSize;
  const shown = matches.reverse().slice(start, start + pageSize);
  const uriOf = (number: number) => pageUri(twin, query, number, pageSize);
  return Response.json({
    messages: shown.map((message) => messageResource(twin.settings, message)),
    page,
    page_size: pageSize,
    start,
    end: Math.max(start, start + shown.length - 1),
    uri: uriOf(page),
    first_page_uri: uriOf(0),
    previous_page_uri: page > 0 ? uriOf(page - 1) : null,
    next_page_uri: start + pageSize < matches.length ? uriOf(page + 1) : null,
  });
}

/** Twilio's `DateSent>` and `DateSent<` mean "on or after" and "on or before". */
function isAskedFor(message: ChatMessage, query: URLSearchParams): boolean {
  const to = query.get('To');
  const from = query.get('From');
  const on = query.get('DateSent');
  const since = query.get('DateSent>');
  const until = query.get('DateSent<');
  const sentAt = Date.parse(message.createdAt);
  if (to !== null && message.to !== to) return false;
  if (from !== null && message.from !== from) return false;
  if (on !== null && !message.createdAt.startsWith(on.slice(0, 'YYYY-MM-DD'.length))) return false;
  if (since !== null && sentAt < Date.parse(since)) return false;
  return until === null || sentAt <= Date.parse(until);
}

function pageUri(twin: Twin, query: URLSearchParams, page: number, pageSize: number): string {
  const next = new URLSearchParams(query);
  next.set('Page', String(page));
  next.set('PageSize', String(pageSize));
  return `/${twilioApiVersion}/Accounts/${twin.settings.accountSid}/Messages.json?${next}`;
}

function clamp(value: number, min: number, max: number): number {
  return Number.isFinite(value) ? Math.min(Math.max(Math.trunc(value), min), max) : min;
}
