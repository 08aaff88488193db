import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { log } from '../../log';
import { Chats } from '../chat/chats';
import { createSimulator, type Simulator } from '../simulator';
import type { TwinSettings } from '../twin';

/** A form that reached the application's side, with the headers it came with. */
export interface Received {
  path: string;
  form: Record<string, string>;
  signature: string;
}

export interface Loopback {
  simulator: Simulator;
  settings: TwinSettings;
  received: Received[];
  /** What the application's side answers next to a path; 200 when nothing is said. */
  answers: Map<string, (response: ServerResponse) => void>;
  /** A second simulator over the same files, as after a restart. */
  restart(): Simulator;
  stop(): Promise<void>;
}

/** The twin behind real HTTP on a loopback port, beside an application that records its calls. */
export async function startLoopback(): Promise<Loopback> {
  // The failures that these tests cause are logged as the twin's warnings.
  log.level = 'silent';
  const directory = await mkdtemp(path.join(tmpdir(), 'acervo-simulator-'));
  const received: Received[] = [];
  const answers: Loopback['answers'] = new Map();
  const server = createServer(async (incoming, response) => {
    const request = await toRequest(incoming);
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/simulator/twilio')) {
      await writeResponse(response, await simulator.handleTwilioRequest(request));
      return;
    }
    const form = Object.fromEntries(new URLSearchParams(await request.text()));
    const signature = request.headers.get('X-Twilio-Signature') ?? '';
    received.push({ path: pathname, form, signature });
    const answer = answers.get(pathname) ?? ((one) => one.end());
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const settings: TwinSettings = {
    accountSid: `AC${'a1'.repeat(16)}`,
    authToken: 'the-token-of-the-test-account',
    from: 'whatsapp:+14155238886',
    apiBaseUrl: `${base}/simulator/twilio`,
    publicBaseUrl: base,
  };
  const simulator = createSimulator(settings, new Chats(directory));
  return {
    simulator,
    settings,
    received,
    answers,
    restart: () => {
      const restarted = createSimulator(settings, new Chats(directory));
      restarted.goOn();
      return restarted;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(directory, { recursive: true });
    },
  };
}

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const method = incoming.method ?? 'GET';
  return new Request(`http://${incoming.headers.host}${incoming.url}`, {
    method,
    headers: headersOf(incoming),
    ...(method === 'GET' ? {} : { body: Buffer.concat(chunks) }),
  });
}

function headersOf(incoming: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
  return headers;
}

async function writeResponse(response: ServerResponse, answer: Response): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(Buffer.from(await answer.arrayBuffer()));
}
