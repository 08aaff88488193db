import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { type Percentiles, percentiles } from '../measure/percentiles';
import type { SignedMessage } from '../servers/signed-messages';

/** Twilio opens as many as it needs; more than this would measure the client. */
const connectionsMax = 256;
/** Twilio gives up after 15 s. */
const answerTimeoutMs = 15_000;
const tickMs = 10;

export interface Flood extends Percentiles {
  /** Answers that were not 200, or did not come. */
  lost: number;
  /** What was really posted each second, in the mean. */
  perSecond: number;
}

/**
 * Posts messages at a rate, whether or not earlier ones are answered: a slow server gets no slower
 * client. A time counts from when its message was due.
 */
export async function postAtRate(
  url: string,
  messages: SignedMessage[],
  rate: number,
): Promise<Flood> {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, {
    connections: connectionsMax,
    headersTimeout: answerTimeoutMs,
    bodyTimeout: answerTimeoutMs,
  });
  const timesMs: number[] = [];
  let lost = 0;
  const post = async ({ body, signature }: SignedMessage, dueAt: number) => {
    const headers = {
      'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
      'x-twilio-signature': signature,
    };
    try {
      const answer = await pool.request({ method: 'POST', path: pathname, headers, body });
      await answer.body.dump();
      if (answer.statusCode !== 200) lost += 1;
    } catch {
      lost += 1; // counted, and told in the report
    }
    timesMs.push(performance.now() - dueAt);
  };
  const running: Promise<void>[] = [];
  const startedAt = performance.now();
  while (running.length < messages.length) {
    const due = Math.min(messages.length, ((performance.now() - startedAt) / 1000) * rate);
    for (let n = running.length; n < Math.floor(due); n++) {
      const message = messages[n];
      if (message) running.push(post(message, startedAt + (n / rate) * 1000));
    }
    await sleep(tickMs);
  }
  const seconds = (performance.now() - startedAt) / 1000;
  await Promise.all(running);
  await pool.close();
  return { lost, perSecond: messages.length / seconds, ...percentiles(timesMs) };
}
