import { Client } from 'undici';
import { median, type Percentiles, percentiles } from '../measure/percentiles';
import type { SignedMessage } from './signed-messages';

const clients = 20;
/** A server that hangs ends the benchmark, not the day. */
const answerTimeoutMs = 20_000;

export interface Throughput extends Percentiles {
  perSecond: number;
}

/**
 * Posts every message once, over 20 kept-alive connections that each wait for their answer.
 * @throws when any answer is not 200: a fast refusal must not pass for a fast server
 */
export async function postAll(url: string, messages: SignedMessage[]): Promise<Throughput> {
  const { origin, pathname } = new URL(url);
  const waiting = messages.values();
  const timesMs: number[] = [];
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = new Client(origin, {
        headersTimeout: answerTimeoutMs,
        bodyTimeout: answerTimeoutMs,
      });
      for (const message of waiting) timesMs.push(await post(client, pathname, message));
      await client.close();
    }),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  return { perSecond: messages.length / seconds, ...percentiles(timesMs) };
}

async function post(client: Client, path: string, message: SignedMessage): Promise<number> {
  const startedAt = performance.now();
  const { statusCode, body } = await client.request({
    method: 'POST',
    path,
    headers: {
      'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
      'user-agent': 'TwilioProxy/1.1',
      'x-twilio-signature': message.signature,
    },
    body: message.body,
  });
  await body.dump();
  if (statusCode !== 200) throw new Error(`The server answered ${statusCode}.`);
  return performance.now() - startedAt;
}

export function medianOf(rounds: Throughput[]): Throughput {
  const of = (figure: keyof Throughput) => median(rounds.map((round) => round[figure]));
  return { perSecond: of('perSecond'), p50: of('p50'), p95: of('p95'), p99: of('p99') };
}
