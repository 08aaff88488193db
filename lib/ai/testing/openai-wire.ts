import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LLMock } from '@copilotkit/aimock';

/** A request as it went over the wire. */
export interface WireRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Buffer;
}

/** OpenAI's double, with an ear on the wire: what it keeps of a request is less than what was sent. */
export interface OpenAIWire {
  double: LLMock;
  /** As a base URL of the SDK. */
  url: string;
  requests: WireRequest[];
  /** Answers in the double's place, for what no double does; false leaves it to the double. */
  intercept: ((request: WireRequest, response: ServerResponse) => boolean) | null;
  stop(): Promise<void>;
}

export async function startOpenAIWire(): Promise<OpenAIWire> {
  const double = new LLMock({ port: 0 });
  await double.start();
  const server = createServer((incoming, response) => {
    listen(wire, incoming, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const wire: OpenAIWire = {
    double,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests: [],
    intercept: null,
    async stop() {
      server.closeAllConnections();
      server.close();
      await double.stop();
    },
  };
  return wire;
}

const openaiOrigin = 'https://api.openai.com/';

/**
 * Requests to OpenAI's own address reach the double, so that the configuration which has a key and
 * no address, and with it the newer wire, is tested as it is.
 * @returns what ends it
 */
export function standInForOpenAI({ url }: OpenAIWire): () => void {
  const throughNetwork = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const asked = input instanceof Request ? input.url : String(input);
    if (!asked.startsWith(openaiOrigin)) return throughNetwork(input, init);
    return throughNetwork(asked.replace(openaiOrigin, `${new URL(url).origin}/`), init);
  };
  return () => {
    globalThis.fetch = throughNetwork;
  };
}

export function jsonOf({ body }: WireRequest) {
  return JSON.parse(body.toString('utf8'));
}

export function formOf({ headers, body }: WireRequest): Promise<FormData> {
  const type = headers['content-type'] ?? '';
  return new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
}

/** What OpenAI answers when it refuses a request. */
export function refuseWith(
  status: number,
  error: { code?: string; type?: string; headers?: Record<string, string> } = {},
) {
  return (_: WireRequest, response: ServerResponse): boolean => {
    const { headers, ...fields } = error;
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify({ error: { message: 'no', param: null, ...fields } }));
    return true;
  };
}

/** An answer of which only the first half arrives. */
export function cutInTheMiddle(_: WireRequest, response: ServerResponse): boolean {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
  response.write('{"id":"x","object":"chat.completion","choices":[{"index":0,"mess');
  setTimeout(() => response.destroy(), 50);
  return true;
}

async function listen(
  wire: OpenAIWire,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const request: WireRequest = {
    method: incoming.method ?? '',
    path: incoming.url ?? '',
    headers: incoming.headers as Record<string, string>,
    body: Buffer.concat(chunks),
  };
  wire.requests.push(request);
  if (wire.intercept?.(request, response)) return;
  const { authorization = '', 'content-type': type } = request.headers;
  const answer = await fetch(`${wire.double.url}${request.path}`, {
    method: request.method,
    headers: { authorization, ...(type && { 'content-type': type }) },
    ...(request.method === 'POST' && { body: new Uint8Array(request.body) }),
  });
  const body = Buffer.from(await answer.arrayBuffer());
  const retryAfter = answer.headers.get('retry-after');
  response.writeHead(answer.status, {
    'content-type': answer.headers.get('content-type') ?? 'application/json',
    ...(retryAfter && { 'retry-after': retryAfter }),
  });
  response.end(body);
}
