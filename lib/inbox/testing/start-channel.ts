import { randomBytes } from 'node:crypto';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import twilio from 'twilio';

const accountSid = `AC${'b2'.repeat(16)}`;
const authToken = 'token-of-the-test-account';
const publicBaseUrl = 'https://acervo.example';

export interface SentReply {
  to: string;
  body: string | null;
  mediaUrl: string | null;
}

/** What stands in for Twilio: it takes what is sent and serves what a test puts behind a path. */
export interface Channel {
  sent: SentReply[];
  media: Map<string, RequestListener>;
  /** Called for each send before it is taken; true means that it answered by itself. */
  intercept: ((response: ServerResponse) => boolean) | null;
  url(path: string): string;
  /** A signed request as Twilio posts it. */
  webhook(fields: Record<string, string>): Request;
  repliesTo(address: string): SentReply[];
  stop(): void;
}

/** Starts the stand-in on loopback and points the configuration at it. */
export async function startChannel(): Promise<Channel> {
  const server = createServer(async (request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    const serve = channel.media.get(path);
    if (serve) return serve(request, response);
    if (!path.endsWith('/Messages.json')) return answer(response, 200, { success: true });
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    if (channel.intercept?.(response)) return;
    const form = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
    channel.sent.push({
      to: form.get('To') ?? '',
      body: form.get('Body'),
      mediaUrl: form.get('MediaUrl'),
    });
    answer(response, 201, { sid: newSid(), status: 'queued' });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const channel: Channel = {
    sent: [],
    media: new Map(),
    intercept: null,
    url: (path) => `${base}${path}`,
    webhook,
    repliesTo: (address) => channel.sent.filter(({ to }) => to === address),
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
  Object.assign(process.env, {
    TWILIO_ACCOUNT_SID: accountSid,
    TWILIO_AUTH_TOKEN: authToken,
    TWILIO_WHATSAPP_FROM: 'whatsapp:+14155238886',
    TWILIO_API_BASE_URL: base,
    PUBLIC_BASE_URL: publicBaseUrl,
  });
  return channel;
}

export function newSid(): string {
  return `SM${randomBytes(16).toString('hex')}`;
}

function webhook(given: Record<string, string>): Request {
  const fields = {
    MessageSid: newSid(),
    AccountSid: accountSid,
    Body: '',
    NumMedia: '0',
    ...given,
  };
  const url = `${publicBaseUrl}/whatsapp`;
  return new Request('http://127.0.0.1/whatsapp', {
    method: 'POST',
    headers: { 'x-twilio-signature': twilio.getExpectedTwilioSignature(authToken, url, fields) },
    body: new URLSearchParams(fields),
  });
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
