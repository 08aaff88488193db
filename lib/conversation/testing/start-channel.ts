import { randomBytes } from 'node:crypto';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import twilio from 'twilio';

const accountSid = `AC${'b2'.repeat(16)}`;
const authToken = 'token-of-the-test-account';
const sender = 'whatsapp:+14155238886';
const publicBaseUrl = 'https://acervo.example';

export interface SentReply {
  sid: string;
  to: string;
  body: string | null;
  mediaUrl: string | null;
  statusCallback: string | null;
  /** With buttons under it: what each tap of them comes back with. */
  buttons: { payload: string; title: string }[];
}

/** What was made through the Content API. */
interface Content {
  body: string;
  actions: { title: string; id: string }[];
}

/** What stands in for Twilio: it takes what is sent and serves what a test puts behind a path. */
export interface Channel {
  sent: SentReply[];
  /** The messages for which it was shown that an answer is being written. */
  typing: string[];
  media: Map<string, RequestListener>;
  contents: Map<string, Content>;
  /** The status with which contents are refused; null makes them. */
  contentsDown: number | null;
  /** Called for each send before it is taken; true means that it answered by itself. */
  intercept: ((response: ServerResponse) => boolean) | null;
  /** True when a send that was taken gets no answer. */
  dropAnswer: (() => boolean) | null;
  /** What Twilio took in for us, as its API lists it; a photo as the address where it is served. */
  received: { sid: string; from: string; body: string; at: Date; photo?: string }[];
  url(path: string): string;
  /** A signed request as Twilio posts it. */
  webhook(fields: Record<string, string>, path?: string): Request;
  /** A signed status callback about what was sent. */
  receipt(sent: SentReply, fields: Record<string, string>): Request;
  repliesTo(address: string): SentReply[];
  stop(): void;
}

/** Starts the stand-in on loopback and points the configuration at it. */
export async function startChannel(): Promise<Channel> {
  const server = createServer(async (request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    const serve = channel.media.get(path);
    if (serve) return serve(request, response);
    const messageSid = /\/Messages\/(\w+)\/Media\.json$/.exec(path)?.[1];
    if (messageSid) return answer(response, 200, attachedTo(channel, messageSid));
    if (request.method === 'GET') return answer(response, 200, listed(channel, request.url ?? ''));
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const form = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
    if (path.endsWith('/Typing.json')) {
      channel.typing.push(form.get('messageId') ?? '');
      return answer(response, 200, { success: true });
    }
    if (path === '/v1/Content') return makeContent(channel, response, Buffer.concat(chunks));
    if (channel.intercept?.(response)) return;
    const content = channel.contents.get(form.get('ContentSid') ?? '');
    if (form.has('ContentSid') && !content) {
      return answer(response, 404, { code: 20404, status: 404, message: 'not found' });
    }
    const fill = filler(form.get('ContentVariables'));
    const sid = newSid();
    channel.sent.push({
      sid,
      to: form.get('To') ?? '',
      body: content ? fill(content.body) : form.get('Body'),
      mediaUrl: form.get('MediaUrl'),
      statusCallback: form.get('StatusCallback'),
      buttons: content?.actions.map(({ title, id }) => ({ title, payload: fill(id) })) ?? [],
    });
    if (!channel.dropAnswer?.()) return answer(response, 201, { sid, status: 'queued' });
    request.socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const channel: Channel = {
    sent: [],
    typing: [],
    media: new Map(),
    contents: new Map(),
    contentsDown: null,
    intercept: null,
    dropAnswer: null,
    received: [],
    url: (path) => `${base}${path}`,
    webhook,
    receipt,
    repliesTo: (address) => channel.sent.filter(({ to }) => to === address),
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
  Object.assign(process.env, {
    TWILIO_ACCOUNT_SID: accountSid,
    TWILIO_AUTH_TOKEN: authToken,
    TWILIO_WHATSAPP_FROM: sender,
    TWILIO_API_BASE_URL: base,
    PUBLIC_BASE_URL: publicBaseUrl,
  });
  return channel;
}

export function newSid(): string {
  return `SM${randomBytes(16).toString('hex')}`;
}

function webhook(given: Record<string, string>, path = '/whatsapp'): Request {
  return signed(path, {
    MessageSid: newSid(),
    AccountSid: accountSid,
    Body: '',
    NumMedia: '0',
    ...given,
  });
}

function receipt({ sid, statusCallback }: SentReply, given: Record<string, string>): Request {
  const { pathname, search } = new URL(statusCallback ?? '');
  return signed(`${pathname}${search}`, { MessageSid: sid, AccountSid: accountSid, ...given });
}

function signed(path: string, fields: Record<string, string>): Request {
  const url = `${publicBaseUrl}${path}`;
  return new Request(`http://127.0.0.1${path}`, {
    method: 'POST',
    headers: { 'x-twilio-signature': twilio.getExpectedTwilioSignature(authToken, url, fields) },
    body: new URLSearchParams(fields),
  });
}

function makeContent(channel: Channel, response: ServerResponse, posted: Buffer): void {
  const refusal = channel.contentsDown;
  if (refusal !== null) {
    answer(response, refusal, { code: 20500, status: refusal, message: 'no' });
    return;
  }
  const sid = `HX${randomBytes(16).toString('hex')}`;
  channel.contents.set(sid, JSON.parse(posted.toString('utf8')).types['twilio/quick-reply']);
  answer(response, 201, { sid });
}

function filler(variables: string | null): (text: string) => string {
  const values = JSON.parse(variables ?? '{}') as Record<string, string>;
  return (text) => text.replace(/\{\{(\w+)\}\}/g, (place, name: string) => values[name] ?? place);
}

/** What Twilio's list shows: what it took from us for one person, or what it took in for us. */
function listed({ sent, received }: Channel, url: string): object {
  const to = new URL(url, 'http://stand-in').searchParams.get('To');
  const theirs = received.map(({ sid, from, body, at, photo }) => ({
    ...{ sid, from, body, direction: 'inbound', date_created: at.toUTCString() },
    num_media: photo ? '1' : '0',
  }));
  const ours = sent
    .filter((reply) => reply.to === to)
    .map(({ sid, body }) => ({
      ...{ sid, body, direction: 'outbound-api', date_created: new Date().toUTCString() },
      num_media: '0',
    }));
  const messages = to === sender ? theirs : ours;
  return { messages: messages.reverse().map((one) => ({ ...one, to })) };
}

/** As Twilio lists the attachments of a message it took in: addresses below its own. */
function attachedTo({ received }: Channel, messageSid: string): object {
  const photos = received.flatMap(({ sid, photo }) => (sid === messageSid && photo ? photo : []));
  const uris = photos.map((photo) => `${new URL(photo).pathname}.json`);
  return { media_list: uris.map((uri) => ({ uri, content_type: 'image/jpeg' })) };
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
