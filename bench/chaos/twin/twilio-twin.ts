/**
 * Twilio as the application meets it on a bad day, in the driver's process: it outlives every kill.
 * One call in twenty is refused, one sending in fifty is accepted without an answer, callbacks are
 * late, shuffled and repeated. Knows nothing of the application but its public address.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { findFreePort, type TestServer } from '../../../scripts/test/test-server';
import { Random } from '../../measure/random';
import type { TwilioAccount } from '../../servers/twilio-account';
import { answerCall, type Call } from './answer-call';
import { deliverInbound } from './deliver-inbound';
import { Faults } from './faults';
import { type Inbound, Ledger } from './ledger';

export interface TwilioTwin extends TestServer {
  account: TwilioAccount;
  ledger: Ledger;
  /** A person wrote this; ends when its webhook was taken, or Twilio gave up. */
  deliver(message: Inbound): Promise<void>;
  /** Ends when nothing is under way any more. */
  settle(): Promise<void>;
}

export async function startTwilioTwin(seed: number, publicBaseUrl: string): Promise<TwilioTwin> {
  const port = await findFreePort();
  const account: TwilioAccount = {
    accountSid: `AC${'c4'.repeat(16)}`,
    authToken: '89abcdef0123456789abcdef01234567',
    from: 'whatsapp:+14155238886',
    apiBaseUrl: `http://127.0.0.1:${port}`,
  };
  const ledger = new Ledger();
  const random = new Random(seed);
  const underWay = new Set<Promise<void>>();
  const track = (work: Promise<void>) => {
    const tracked = work
      .catch((error: unknown) => void ledger.problems.push(String(error)))
      .finally(() => underWay.delete(tracked));
    underWay.add(tracked);
    return tracked;
  };
  const twin = { account, ledger, random, faults: new Faults(new Random(seed + 1)), track };
  const server = createServer((request, response) => {
    track(readAndAnswer(request, response));
  });
  const readAndAnswer = async (request: IncomingMessage, response: ServerResponse) => {
    const call = await readCall(request);
    const answer = call && answerCall(twin, call);
    if (!answer) return void response.destroy();
    response.writeHead(answer.status, {
      ...answer.headers,
      'content-length': Buffer.byteLength(answer.body),
    });
    response.end(answer.body);
  };
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    account,
    ledger,
    async deliver(message) {
      const { first, all } = deliverInbound({ account, publicBaseUrl, ledger, random }, message);
      track(all);
      await first;
    },
    async settle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Null when the caller died in the middle of it: Twilio has not seen a request then. */
async function readCall(request: IncomingMessage): Promise<Call | null> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk);
  } catch {
    return null;
  }
  const body = Buffer.concat(chunks).toString('utf8');
  return {
    method: request.method ?? '',
    target: request.url ?? '',
    authorization: request.headers.authorization,
    form: new URLSearchParams(body),
    body,
  };
}
