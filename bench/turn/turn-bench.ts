/**
 * What a turn costs beside its model, its media and the far end: from the "200" of the webhook to
 * the answer's arrival at Twilio's door, one message at a time, over a Twilio that answers at once
 * and a model that is rules. In the same run, the least that could do it: one job of the same queue
 * on the same PostgreSQL whose handler sends a fixed text.
 */
import { PgBoss } from 'pg-boss';
import { request } from 'undici';
import { v7 as uuidv7 } from 'uuid';
import { buildPagesWhenStale } from '../../scripts/server/build-pages';
import { report } from '../../scripts/setup/report.mjs';
import { startPostgres } from '../../scripts/test/postgres';
import { useServer as withServer } from '../../scripts/test/use-server';
import type { Bench, Report } from '../bench';
import { type Percentiles, percentiles } from '../measure/percentiles';
import { ms } from '../measure/print-report';
import { postAll } from '../servers/post-all';
import { makeSignedMessages } from '../servers/signed-messages';
import { type Server, startApp } from '../servers/start-app';
import { startTwilioAccount, type TwilioAccount } from '../servers/twilio-account';

const turns = 200;
/** Until code is compiled, connections are open and statements are planned. */
const warmUpTurns = 60;
/** An answer that is lost ends the benchmark, not the day. */
const answerTimeoutMs = 20_000;
const crowdTimeoutMs = 120_000;
const overheadGoalMs = 50;
/** Each of another person, all at once: how many turns a process takes in a second. */
const crowd = 500;

type Listener = (to: string) => void;

export const turnBench: Bench = {
  name: 'turn',
  about: 'a text turn from the 200 to its answer, but for model and send, against one bare job',
  async run() {
    await buildPagesWhenStale(process.cwd());
    let listener: Listener = () => undefined;
    const listen = (next: Listener) => {
      listener = next;
    };
    return withServer(
      () => startPostgres({ isDurable: true }),
      ({ url: database }) =>
        withServer(
          () => startTwilioAccount((to) => listener(to)),
          async ({ account }) => {
            const { whole, perSecond } = await withServer(
              () => startApp(database, account),
              async (app) => ({
                whole: await timeTurns(app, account, listen),
                perSecond: await timeCrowd(app, account, listen),
              }),
            );
            return turnReport(whole, await timeBareJobs(database, account, listen), perSecond);
          },
        ),
    );
  },
};

async function timeTurns(
  app: Server,
  account: TwilioAccount,
  listen: (listener: Listener) => void,
): Promise<Percentiles> {
  const messages = makeSignedMessages(account, app.url, warmUpTurns + turns, { withPhotos: false });
  const timesMs: number[] = [];
  for (const message of messages) {
    const arrival = nextSend(listen);
    await postAll(app.url, [message]);
    const acknowledgedAt = performance.now();
    timesMs.push((await arrival) - acknowledgedAt);
  }
  return percentiles(timesMs.slice(warmUpTurns));
}

/** From the first message of a crowd to the last answer; @returns turns a second */
async function timeCrowd(
  app: Server,
  account: TwilioAccount,
  listen: (listener: Listener) => void,
): Promise<number> {
  const messages = makeSignedMessages(account, app.url, crowd, { withPhotos: false });
  const startedAt = performance.now();
  const allAnswered = new Promise<number>((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error('Answers are missing.')), crowdTimeoutMs);
    let answers = 0;
    listen((to) => {
      if (to) answers += 1;
      if (answers < crowd) return;
      clearTimeout(limit);
      resolve(performance.now());
    });
  });
  await postAll(app.url, messages);
  return crowd / (((await allAnswered) - startedAt) / 1000);
}

async function timeBareJobs(
  database: string,
  account: TwilioAccount,
  listen: (listener: Listener) => void,
): Promise<Percentiles> {
  const boss = new PgBoss({ connectionString: database, useListenNotify: true });
  boss.on('error', (error) => report(`  queue: ${error.message}`));
  await boss.start();
  await boss.createQueue('bare', { policy: 'key_strict_fifo', notify: true });
  await boss.work('bare', { notifyPollingIntervalSeconds: 2 }, async () => {
    await send(account);
  });
  const timesMs: number[] = [];
  for (let n = 0; n < warmUpTurns + turns; n++) {
    const arrival = nextSend(listen);
    await boss.send('bare', {}, { id: uuidv7(), singletonKey: String(n) });
    const sentAt = performance.now();
    timesMs.push((await arrival) - sentAt);
  }
  await boss.stop({ graceful: true });
  return percentiles(timesMs.slice(warmUpTurns));
}

async function send(account: TwilioAccount): Promise<void> {
  const url = `${account.apiBaseUrl}/2010-04-01/Accounts/${account.accountSid}/Messages.json`;
  const body = new URLSearchParams({ To: 'whatsapp:+1', From: account.from, Body: 'Oi!' });
  const { body: answer } = await request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: body.toString(),
  });
  await answer.dump();
}

/** When the next message arrives at Twilio's door. */
function nextSend(listen: (listener: Listener) => void): Promise<number> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error('No answer came.')), answerTimeoutMs);
    listen((to) => {
      if (!to) return; // a typing indicator
      clearTimeout(limit);
      resolve(performance.now());
    });
  });
}

function turnReport(whole: Percentiles, bare: Percentiles, perSecond: number): Report {
  const row = (name: string, { p50, p95, p99 }: Percentiles) => [
    name,
    ms(p50),
    ms(p95),
    ms(p99),
    (p50 / bare.p50).toFixed(2),
  ];
  return {
    headings: ['', 'p50 ms', 'p95 ms', 'p99 ms', 'times'],
    rows: [row('one bare job', bare), row('a turn', whole)],
    goals: [
      {
        what: `p50 < ${overheadGoalMs} ms`,
        measured: ms(whole.p50),
        isMet: whole.p50 < overheadGoalMs,
      },
    ],
    notes: [
      `${turns} turns, one after the other, each of another person.`,
      `${crowd} people at once: ${perSecond.toFixed(0)} turns a second by one process.`,
    ],
  };
}
