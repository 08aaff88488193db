/**
 * Whether looking at photos in the background is felt at the door: how long light requests to the
 * production server take while 200 photos are read and hashed, against the same requests while it
 * has nothing else to do, before and after, in the same run. Requests are sent at a fixed rate,
 * answered or not, and their time counts from when they were due. The webhook's jobs are put off:
 * what is measured is the acknowledgement. Client, server, PostgreSQL and the models share the
 * machine.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, Pool, request } from 'undici';
import { PartUnavailable } from '../../scripts/parts/part';
import { buildPagesWhenStale } from '../../scripts/server/build-pages';
import { fetchTestedModels } from '../../scripts/setup/models/fetch-models';
import { startPostgres } from '../../scripts/test/postgres';
import { findFreePort } from '../../scripts/test/test-server';
import { useServer as withServer } from '../../scripts/test/use-server';
import type { Bench, Report } from '../bench';
import { percentiles } from '../measure/percentiles';
import { ms } from '../measure/tell-report';
import { putJobsOff } from '../servers/put-jobs-off';
import { makeSignedMessages, type SignedMessage } from '../servers/signed-messages';
import { startApp } from '../servers/start-app';
import { startTwilioAccount, type TwilioAccount } from '../servers/twilio-account';
import type { Driven } from './drive-photos';

const ratioGoal = 1.5;
/** Of each route in a second: a quiet town's traffic. */
const perSecond = 13;
const warmUpSeconds = 10;
/** Before and after; enough requests for a p99. */
const idleSeconds = 45;
/** More than the photos take on two busy cores: the client has them ready. */
const messagesMax = 20_000;

const routes = ['GET /healthz', 'GET /sign-in', 'POST /whatsapp'] as const;
type Route = (typeof routes)[number];
type Times = Record<Route, number[]>;

export const stallBench: Bench = {
  name: 'stall',
  about: 'the p99 of light requests while 200 photos are read and hashed, against idle',
  async run() {
    if (!(await fetchTestedModels())) {
      throw new PartUnavailable('the weights of the local models are not there');
    }
    await buildPagesWhenStale(process.cwd());
    const drivePort = await findFreePort();
    return withServer(
      () => startPostgres({ isDurable: true }),
      ({ url: database }) =>
        withServer(startTwilioAccount, ({ account }) =>
          withServer(
            () =>
              startApp(database, account, { ACERVO_BENCH_DRIVE_PORT: String(drivePort) }, [
                '--import=tsx',
                '--import=./bench/stall/drive-photos.ts',
              ]),
            async (app) => {
              await putJobsOff(database);
              return measure(app, account, drivePort);
            },
          ),
        ),
    );
  },
};

async function measure(
  app: { url: string; pid: number },
  account: TwilioAccount,
  drivePort: number,
): Promise<Report> {
  const messages = makeSignedMessages(account, app.url, messagesMax, { withPhotos: true });
  const client = makeClient(app.url, messages);
  await client.during(sleep(warmUpSeconds * 1000));
  const before = await client.during(sleep(idleSeconds * 1000));
  let driven: Driven | undefined;
  const busy = await client.during(
    drive(drivePort).then((done) => {
      driven = done;
    }),
  );
  const after = await client.during(sleep(idleSeconds * 1000));
  await client.close();
  return report(before, busy, after, driven);
}

async function drive(port: number): Promise<Driven> {
  const patient = new Agent({ headersTimeout: 0, bodyTimeout: 0 });
  const { statusCode, body } = await request(`http://127.0.0.1:${port}/`, { dispatcher: patient });
  const text = await body.text();
  await patient.close();
  if (statusCode !== 200) throw new Error(`The photos were not read: ${text}`);
  return JSON.parse(text);
}

function makeClient(url: string, messages: SignedMessage[]) {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections: 32 });
  const waiting = messages.values();
  const ask = async (route: Route) => {
    const [method = 'GET', path = '/'] = route.split(' ');
    const message = route === 'POST /whatsapp' ? waiting.next().value : undefined;
    const headers = message && {
      'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
      'x-twilio-signature': message.signature,
    };
    const { statusCode, body } = await pool.request({
      method: method as 'GET',
      path: message ? pathname : path,
      ...(headers && message && { headers, body: message.body }),
    });
    await body.dump();
    if (statusCode !== 200) throw new Error(`${route} was answered with ${statusCode}.`);
  };
  return {
    /** How long each request took that was sent until `end`. */
    async during(end: Promise<unknown>): Promise<Times> {
      const times: Times = { 'GET /healthz': [], 'GET /sign-in': [], 'POST /whatsapp': [] };
      let isOver = false;
      const over = end.finally(() => {
        isOver = true;
      });
      const sent: Promise<void>[] = [];
      const startedAt = performance.now();
      while (!isOver) {
        const dueAt = startedAt + (sent.length * 1000) / (perSecond * routes.length);
        await sleep(Math.max(0, dueAt - performance.now()));
        const route = routes[sent.length % routes.length] ?? 'GET /healthz';
        sent.push(ask(route).then(() => void times[route].push(performance.now() - dueAt)));
      }
      await Promise.all([over, ...sent]);
      return times;
    },
    close: () => pool.close(),
  };
}

function report(before: Times, busy: Times, after: Times, driven: Driven | undefined): Report {
  const compared = routes.map((route) => {
    const idle = percentiles([...before[route], ...after[route]]);
    const loaded = percentiles(busy[route]);
    return { route, idle, loaded, ratio: loaded.p99 / idle.p99, count: busy[route].length };
  });
  return {
    headings: ['', 'idle p50', 'p99 ms', 'busy p50', 'p99 ms', 'requests', 'ratio of p99'],
    rows: compared.map(({ route, idle, loaded, ratio, count }) => [
      route,
      ms(idle.p50),
      ms(idle.p99),
      ms(loaded.p50),
      ms(loaded.p99),
      String(count),
      ratio.toFixed(2),
    ]),
    goals: compared.map(({ route, ratio }) => ({
      what: `${route}: p99 at most ${ratioGoal} times idle`,
      measured: ratio.toFixed(2),
      isMet: ratio <= ratioGoal,
    })),
    notes: [
      `Idle p99 before and after: ${routes
        .map(
          (route) =>
            `${ms(percentiles(before[route]).p99)} and ${ms(percentiles(after[route]).p99)} ms`,
        )
        .join('; ')}.`,
      `${driven?.photos} photos in ${driven?.seconds.toFixed(0)} s; the child took at most ${((driven?.childBytes ?? 0) / 2 ** 20).toFixed(0)} MB.`,
    ],
  };
}
