/**
 * What it costs that the embedded database has every commit on the disk: single inserts, and
 * `POST /whatsapp` on the production server, each against the same without a sync. Both take turns,
 * and the median round counts. An embedded database has one opener, so the turns that the messages
 * bring run meanwhile, on both sides alike.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { openEmbedded } from '../../lib/db/embedded/open-embedded';
import { buildPagesWhenStale } from '../../scripts/server/build-pages';
import { useServer as withServer } from '../../scripts/test/use-server';
import type { Bench, Report } from '../bench';
import { median, type Percentiles, percentiles } from '../measure/percentiles';
import { ms } from '../measure/print-report';
import { medianOf, postAll, type Throughput } from '../servers/post-all';
import { makeSignedMessages } from '../servers/signed-messages';
import { type Server, startApp } from '../servers/start-app';
import { startTwilioAccount, type TwilioAccount } from '../servers/twilio-account';

const rounds = 5;
const insertsPerRound = 500;
const messagesPerRound = 200;
/** Of the synced server's rate to the other's: the disk may cost a third of it. */
const ratioGoal = 0.67;

export const webhookEmbeddedBench: Bench = {
  name: 'webhook-embedded',
  about: 'the embedded database: every commit on the disk, against the same without a sync',
  async run() {
    await buildPagesWhenStale(process.cwd());
    const inserts = await compareInserts();
    const noSync = `--import=${path.resolve('bench/webhook/without-sync.mjs')}`;
    return withServer(startTwilioAccount, ({ account }) =>
      withServer(
        () => startApp('', account),
        (synced) =>
          withServer(
            () => startApp('', account, {}, [noSync]),
            async (unsynced) => report(inserts, await compareWebhooks(account, synced, unsynced)),
          ),
      ),
    );
  },
};

interface Pair<T> {
  synced: T;
  unsynced: T;
}

async function compareInserts(): Promise<Pair<Percentiles>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'acervo-bench-'));
  const synced = (await openEmbedded(path.join(folder, 'synced'))).pglite;
  const unsynced = await PGlite.create(path.join(folder, 'unsynced'));
  const figures: Pair<Percentiles[]> = { synced: [], unsynced: [] };
  for (const each of [synced, unsynced]) {
    await each.exec('CREATE TABLE message (id serial PRIMARY KEY, body text)');
    await insert(each);
  }
  for (let round = 0; round < rounds; round++) {
    figures.synced.push(await insert(synced));
    figures.unsynced.push(await insert(unsynced));
  }
  await synced.close();
  await unsynced.close();
  await rm(folder, { recursive: true });
  return { synced: medianRound(figures.synced), unsynced: medianRound(figures.unsynced) };
}

async function insert(pglite: PGlite): Promise<Percentiles> {
  const timesMs: number[] = [];
  for (let n = 0; n < insertsPerRound; n++) {
    const startedAt = performance.now();
    await pglite.query('INSERT INTO message (body) VALUES ($1)', [
      'Meu cachorro na praia '.repeat(5),
    ]);
    timesMs.push(performance.now() - startedAt);
  }
  return percentiles(timesMs);
}

function medianRound(figures: Percentiles[]): Percentiles {
  const of = (figure: keyof Percentiles) => median(figures.map((each) => each[figure]));
  return { p50: of('p50'), p95: of('p95'), p99: of('p99') };
}

async function compareWebhooks(
  account: TwilioAccount,
  synced: Server,
  unsynced: Server,
): Promise<Pair<Throughput>> {
  const post = ({ url }: Server) =>
    postAll(url, makeSignedMessages(account, url, messagesPerRound, { withPhotos: false }));
  const figures: Pair<Throughput[]> = { synced: [], unsynced: [] };
  for (const server of [synced, unsynced]) await post(server);
  for (let round = 0; round < rounds; round++) {
    figures.synced.push(await post(synced));
    figures.unsynced.push(await post(unsynced));
  }
  return { synced: medianOf(figures.synced), unsynced: medianOf(figures.unsynced) };
}

function report(inserts: Pair<Percentiles>, webhooks: Pair<Throughput>): Report {
  const ratio = webhooks.synced.perSecond / webhooks.unsynced.perSecond;
  const row = (name: string, perSecond: string, { p50, p95, p99 }: Percentiles, share: number) => [
    name,
    perSecond,
    p50.toFixed(2),
    p95.toFixed(2),
    p99.toFixed(2),
    share.toFixed(2),
  ];
  const rate = ({ perSecond }: Throughput) => perSecond.toFixed(0);
  return {
    headings: ['', 'req/s', 'p50 ms', 'p95 ms', 'p99 ms', 'ratio'],
    rows: [
      row('insert, not synced', '', inserts.unsynced, 1),
      row('insert, synced', '', inserts.synced, inserts.unsynced.p50 / inserts.synced.p50),
      row('webhook, not synced', rate(webhooks.unsynced), webhooks.unsynced, 1),
      row('webhook, synced', rate(webhooks.synced), webhooks.synced, ratio),
    ],
    goals: [
      { what: `ratio >= ${ratioGoal}`, measured: ratio.toFixed(2), isMet: ratio >= ratioGoal },
    ],
    notes: [
      `Median of ${rounds} rounds of ${insertsPerRound} inserts, and of ${messagesPerRound} messages from 20 clients.`,
      `A sync costs ${ms(inserts.synced.p50 - inserts.unsynced.p50)} an insert on this disk.`,
    ],
  };
}
