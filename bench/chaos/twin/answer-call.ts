import type { Random } from '../../measure/random';
import type { TwilioAccount } from '../../servers/twilio-account';
import { deliverOutbound } from './deliver-outbound';
import type { Faults } from './faults';
import type { Ledger } from './ledger';
import { listMessages } from './list-messages';
import { mediaResource, messageResource } from './resources';

export interface Twin {
  account: TwilioAccount;
  ledger: Ledger;
  faults: Faults;
  random: Random;
  /** Lets work go on after the answer. */
  track(work: Promise<void>): void;
}

export interface Call {
  method: string;
  /** Path and query. */
  target: string;
  authorization: string | undefined;
  form: URLSearchParams;
  /** What was posted, for what is no form. */
  body: string;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

const cdnPath = /^\/cdn\/(M\w+)\/(ME\w+)$/;
const messagePath = /^\/Messages\/(\w+)\.json$/;
const mediaListPath = /^\/Messages\/(\w+)\/Media\.json$/;
const mediaPath = /^\/Messages\/(\w+)\/Media\/(ME\w+)$/;

/**
 * Answers as api.twilio.com, messaging.twilio.com and its CDN do, or fails as they may.
 * @returns null where the connection ends without an answer
 */
export function answerCall(twin: Twin, call: Call): Answer | null {
  const { account, ledger, faults } = twin;
  const url = new URL(call.target, account.apiBaseUrl);
  const onCdn = cdnPath.exec(url.pathname);
  if (onCdn) return serveBytes(ledger, onCdn);
  if (call.authorization !== basicAuthorization(account)) return failure(401, 20003);
  const path = url.pathname.replace(`/2010-04-01/Accounts/${account.accountSid}`, '');
  const media = mediaPath.exec(path);
  const refusal = media ? faults.refuseFetch(media[2] ?? '') : faults.refuse();
  if (refusal) {
    ledger.counts.callsRefused += 1;
    return failure(refusal, refusal === 429 ? 20429 : 20500);
  }
  if (call.method === 'POST' && path === '/Messages.json') return createMessage(twin, call.form);
  if (call.method === 'POST' && path === '/v1/Content') return makeContent(twin, call.body);
  if (call.method === 'POST' && path === '/v2/Indicators/Typing.json') {
    return json(200, { success: true });
  }
  return call.method === 'GET' ? read(twin, path, url.searchParams) : failure(405, 20004);
}

function makeContent({ ledger }: Twin, body: string): Answer {
  const { types } = JSON.parse(body);
  return json(201, { sid: ledger.addContent(types['twilio/quick-reply'].body) });
}

function createMessage({ account, ledger, faults, random, track }: Twin, form: URLSearchParams) {
  const contentSid = form.get('ContentSid');
  if (contentSid !== null && !ledger.contents.has(contentSid)) return failure(404, 20404);
  const message = ledger.accept(form);
  track(deliverOutbound(account, ledger, random, message));
  if (!faults.dropsAnswer()) return json(201, messageResource(account, message));
  ledger.counts.answersDropped += 1;
  return null;
}

function read({ account, ledger }: Twin, path: string, query: URLSearchParams): Answer {
  if (path === '/Messages.json') {
    ledger.counts.lists += 1;
    return json(200, listMessages(account, ledger, query));
  }
  const [, listedSid = ''] = mediaListPath.exec(path) ?? [];
  const listed = ledger.inbound.get(listedSid);
  if (listed) {
    const media_list = listed.photos.map((photo) => mediaResource(account, listed, photo));
    const paging = { page: 0, page_size: 50, next_page_uri: null, previous_page_uri: null };
    return json(200, { media_list, ...paging, uri: path });
  }
  const [, messageSid = '', mediaSid = ''] = mediaPath.exec(path) ?? [];
  if (ledger.findPhoto(messageSid, mediaSid)) {
    const location = `${account.apiBaseUrl}/cdn/${messageSid}/${mediaSid}`;
    return { status: 302, headers: { location }, body: '' };
  }
  const [, sid = ''] = messagePath.exec(path) ?? [];
  const message = ledger.inbound.get(sid) ?? ledger.outbound.find((one) => one.sid === sid);
  return message ? json(200, messageResource(account, message)) : failure(404, 20404);
}

/** The CDN asks for no credentials; its addresses cannot be guessed. */
function serveBytes(ledger: Ledger, [, messageSid = '', mediaSid = '']: RegExpExecArray): Answer {
  const photo = ledger.findPhoto(messageSid, mediaSid);
  if (!photo) return failure(404, 20404);
  return { status: 200, headers: { 'content-type': 'image/jpeg' }, body: photo.bytes };
}

function basicAuthorization({ accountSid, authToken }: TwilioAccount): string {
  return `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
}

function json(status: number, body: object): Answer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

function failure(status: number, code: number): Answer {
  const more_info = `https://www.twilio.com/docs/errors/${code}`;
  return json(status, { code, message: 'Refused by the twin', more_info, status });
}
