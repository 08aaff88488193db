/**
 * Whether looking at photos in the background is felt at the door: how long light requests to the
 * production server take while 200 photos are read and hashed, twenty at a time, against the same
 * requests while it has nothing else to do, by turns, so that what else the machine does slows both
 * alike; the median round counts. Requests are sent at a fixed rate, answered or not, and their time
 * counts from when they were due. The webhook's jobs are put off:
 * what is measured is the acknowledgement. Client, server, PostgreSQL and the models share the
 * machine.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, Pool, request } from 'undici';
import { buildPagesWhenStale } from '../../scripts/server/build-pages';
import { fetchTestedModels } from '../../scripts/setup/fetch-models';
import { SuiteUnavailable } from '../../scripts/suites/suite';
import { startPostgres } from '../../scripts/test/postgres';
import { findFreePort } from '../../scripts/test/test-server';
import { useServer as withServer } from '../../scripts/test/use-server';
import type { Bench, Report } from '../bench';
import { median, percentiles } from '../measure/percentiles';
import { ms } from '../measure/print-report';
import { putJobsOff } from '../servers/put-jobs-off';
import { makeSignedMessages, type SignedMessage } from '../servers/signed-messages';
import { startApp } from '../servers/start-app';
import { startTwilioAccount, type TwilioAccount } from '../servers/twilio-account';
import type { Driven } from './drive-photos';

const ratioGoal = 1.5;
/** Of each route in a second: a quiet town's traffic. */
const perSecond = 13;
const warmUpSeconds = 10;
const rounds = 10;
/** About as long as twenty photos take on two free cores; enough requests for a p99. */
const idleSeconds = 25;
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
      throw new SuiteUnavailable('the weights of the local models are not there');
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
  const idle: Times[] = [];
  const busy: Times[] = [];
  const driven: Driven[] = [];
  const driveOnce = async () => void driven.push(await drive(drivePort));
  // The child starts and loads in the first of them, as it does for the first photo of a day.
  for (let round = 0; round < rounds; round++) {
    idle.push(await client.during(sleep(idleSeconds * 1000)));
    busy.push(await client.during(driveOnce()));
  }
  await client.close();
  return report(idle, busy, driven);
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

function report(idle: Times[], busy: Times[], driven: Driven[]): Report {
  const compared = routes.map((route) => {
    const quiet = medianOf(idle, route);
    const loaded = medianOf(busy, route);
    return { route, quiet, loaded, ratio: loaded.p99 / quiet.p99 };
  });
  const photos = driven.reduce((sum, each) => sum + each.photos, 0);
  const megabytes = Math.max(...driven.map(({ childBytes }) => childBytes)) / 2 ** 20;
  const first = busy[0] && percentiles(busy[0]['GET /healthz']).p99;
  return {
    headings: ['', 'idle p50', 'p99 ms', 'busy p50', 'p99 ms', 'ratio of p99'],
    rows: compared.map(({ route, quiet, loaded, ratio }) => [
      route,
      ms(quiet.p50),
      ms(quiet.p99),
      ms(loaded.p50),
      ms(loaded.p99),
      ratio.toFixed(2),
    ]),
    goals: compared.map(({ route, ratio }) => ({
      what: `${route}: p99 at most ${ratioGoal} times idle`,
      measured: ratio.toFixed(2),
      isMet: ratio <= ratioGoal,
    })),
    notes: [
      `Median of ${rounds} rounds, ${photos} photos; the child took at most ${megabytes.toFixed(0)} MB.`,
      `While the models were loaded, GET /healthz had a p99 of ${ms(first ?? Number.NaN)} ms.`,
    ],
  };
}

function medianOf(rounds: Times[], route: Route): { p50: number; p99: number } {
  const each = rounds.map((times) => percentiles(times[route]));
  return { p50: median(each.map(({ p50 }) => p50)), p99: median(each.map(({ p99 }) => p99)) };
}
