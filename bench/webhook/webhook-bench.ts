/**
 * How fast a message is acknowledged: `POST /whatsapp` on the production server, against a server
 * on node:http and pg that does the same and no more. Both are processes of their own on the same
 * tables of one PostgreSQL with fsync on; they take turns, and the median round counts.
 *
 * The worker lives in the web process. For the acknowledgement alone its jobs are put off by a
 * trigger, for both servers alike, and the notification that the insert would have sent goes to a
 * channel that nobody hears: what a commit costs is there, the turns are not. Then the trigger goes
 * and the same server is measured again while it takes those turns.
 */
import { buildPagesWhenStale } from '../../scripts/server/build-pages';
import { startPostgres } from '../../scripts/test/postgres';
import { findFreePort } from '../../scripts/test/test-server';
import { useServer as withServer } from '../../scripts/test/use-server';
import type { Bench, Report } from '../bench';
import { ms } from '../measure/print-report';
import { medianOf, postAll, type Throughput } from '../servers/post-all';
import { letJobsRun, putJobsOff } from '../servers/put-jobs-off';
import { runServer } from '../servers/run-server';
import { makeSignedMessages } from '../servers/signed-messages';
import { postOne, type Server, startApp, variablesOf } from '../servers/start-app';
import { startTwilioAccount, type TwilioAccount } from '../servers/twilio-account';

const rounds = 5;
const messagesPerRound = 1500;
/** Until both servers' code is compiled and their connections are open. */
const warmUpMessages = 1500;

const ratioGoal = 0.5;
const p99GoalMs = 60;

export const webhookBench: Bench = {
  name: 'webhook',
  about: 'acknowledging POST /whatsapp, committed, 20 clients, against raw node:http + pg',
  async run() {
    await buildPagesWhenStale(process.cwd());
    return withServer(
      () => startPostgres({ isDurable: true }),
      ({ url: database }) =>
        withServer(startTwilioAccount, ({ account }) =>
          withServer(
            () => startApp(database, account),
            (app) =>
              withServer(
                () => startRaw(database, account),
                (raw) => compare(database, account, app, raw),
              ),
          ),
        ),
    );
  },
};

async function startRaw(database: string, account: TwilioAccount): Promise<Server> {
  const port = await findFreePort();
  const origin = `http://127.0.0.1:${port}`;
  const args = ['--conditions=react-server', '--import=tsx', 'bench/webhook/raw-server.ts'];
  const server = await runServer(
    args,
    () => postOne(origin, account),
    variablesOf(database, account, origin, port),
  );
  return { url: `${origin}/whatsapp`, stop: server.stop };
}

async function compare(
  database: string,
  account: TwilioAccount,
  app: Server,
  raw: Server,
): Promise<Report> {
  const post = ({ url }: Server, count: number, withPhotos = true) =>
    postAll(url, makeSignedMessages(account, url, count, { withPhotos }));
  await putJobsOff(database);
  const figures = new Map<Server, Throughput[]>([
    [app, []],
    [raw, []],
  ]);
  for (const server of figures.keys()) await post(server, warmUpMessages);
  for (let round = 0; round < rounds; round++) {
    for (const [server, done] of figures) done.push(await post(server, messagesPerRound));
  }
  await letJobsRun(database);
  const busy = await post(app, messagesPerRound, false);
  const acervo = medianOf(figures.get(app) ?? []);
  const bare = medianOf(figures.get(raw) ?? []);
  const ratio = acervo.perSecond / bare.perSecond;
  return {
    headings: ['', 'req/s', 'p50 ms', 'p95 ms', 'p99 ms', 'ratio'],
    rows: [
      rowOf('raw node:http + pg', bare, 1),
      rowOf('Acervo', acervo, ratio),
      rowOf('Acervo, its worker busy', busy, busy.perSecond / bare.perSecond),
    ],
    goals: [
      { what: `ratio >= ${ratioGoal}`, measured: ratio.toFixed(2), isMet: ratio >= ratioGoal },
      { what: `p99 < ${p99GoalMs} ms`, measured: ms(acervo.p99), isMet: acervo.p99 < p99GoalMs },
    ],
    notes: [
      `Median of ${rounds} rounds of ${messagesPerRound} messages, one in three with a photo.`,
    ],
  };
}

function rowOf(name: string, figures: Throughput, ratio: number): string[] {
  const { perSecond, p50, p95, p99 } = figures;
  return [name, perSecond.toFixed(0), ms(p50), ms(p95), ms(p99), ratio.toFixed(2)];
}
