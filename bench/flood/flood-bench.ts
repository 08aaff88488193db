/**
 * A flood while everything behind the door is down: 500 messages a second for a minute, with no
 * model and no store. What counts is that the door stays open: how long an acknowledgement takes,
 * that none is lost, that memory is bounded, and that everybody is answered once model and store
 * are back. One process takes in and works; client, server and PostgreSQL share the machine.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { buildPagesWhenStale } from '../../scripts/server/build-pages';
import { startPostgres } from '../../scripts/test/postgres';
import { findFreePort } from '../../scripts/test/test-server';
import { useServer as withServer } from '../../scripts/test/use-server';
import type { Bench, Report } from '../bench';
import { ms } from '../measure/print-report';
import { makeSignedMessages } from '../servers/signed-messages';
import { startApp } from '../servers/start-app';
import { startModel } from '../servers/start-model';
import { startTwilioAccount, type TwilioAccount } from '../servers/twilio-account';
import { type Flood, postAtRate } from './post-at-rate';

const rates = [100, 200, 300, 500];
const secondsByRate = new Map([[500, 60]]);
const secondsUsual = 20;
const p99GoalMs = 250;
/** After the model and the store are back. */
const answeredWithinMs = 6 * 60_000;
const pollMs = 1000;

interface Row extends Flood {
  rate: number;
  memoryMb: number;
}

export const floodBench: Bench = {
  name: 'flood',
  about: 'acknowledging messages at a fixed rate while the model and the store are down',
  async run() {
    await buildPagesWhenStale(process.cwd());
    const modelPort = await findFreePort();
    return withServer(
      () => startPostgres({ isDurable: true }),
      ({ url: database }) =>
        withServer(startTwilioAccount, ({ account }) =>
          withServer(
            () =>
              startApp(database, account, {
                OPENAI_API_KEY: 'none',
                OPENAI_BASE_URL: `http://127.0.0.1:${modelPort}/v1`,
              }),
            (app) => flood({ database, account, app, modelPort }),
          ),
        ),
    );
  },
};

async function flood({
  database,
  account,
  app,
  modelPort,
}: {
  database: string;
  account: TwilioAccount;
  app: { url: string; dataDir: string; pid: number };
  modelPort: number;
}): Promise<Report> {
  // A file where the store's folder would be: nothing can be put.
  const media = path.join(app.dataDir, 'media');
  rmSync(media, { recursive: true, force: true });
  writeFileSync(media, '');
  const rows: Row[] = [];
  for (const rate of rates) {
    const count = rate * (secondsByRate.get(rate) ?? secondsUsual);
    const messages = makeSignedMessages(account, app.url, count, { withPhotos: false });
    const result = await postAtRate(app.url, messages, rate);
    rows.push({ rate, ...result, memoryMb: memoryOf(app.pid) });
  }
  rmSync(media);
  return withServer(
    () => startModel(modelPort),
    async () => report(rows, await waitForAnswers(database), memoryOf(app.pid)),
  );
}

interface Answered {
  messages: number;
  waiting: number;
  silentTurns: number;
  seconds: number;
}

async function waitForAnswers(database: string): Promise<Answered> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  const startedAt = Date.now();
  try {
    for (;;) {
      const { rows } = await client.query<Omit<Answered, 'seconds'>>(`
        SELECT count(*)::int AS messages,
          count(*) FILTER (WHERE m.status = 'waiting')::int AS waiting,
          count(DISTINCT m.turn_id) FILTER (WHERE NOT EXISTS (SELECT 1 FROM acervo_message r
            WHERE r.turn_id = m.turn_id AND r.direction = 'outbound' AND r.status = 'done'))::int
            AS "silentTurns"
        FROM acervo_message m WHERE m.direction = 'inbound'`);
      const seconds = (Date.now() - startedAt) / 1000;
      const [counted] = rows;
      const isDone = counted?.waiting === 0 && counted.silentTurns === 0;
      if (counted && (isDone || seconds * 1000 > answeredWithinMs)) return { ...counted, seconds };
      await sleep(pollMs);
    }
  } finally {
    await client.end();
  }
}

/** Resident memory in MB; where there is no /proc, nothing is known. */
function memoryOf(pid: number): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes) / 1024;
  } catch {
    return Number.NaN;
  }
}

function report(rows: Row[], answered: Answered, memoryAfterMb: number): Report {
  const full = rows.at(-1);
  const lost = rows.reduce((sum, row) => sum + row.lost, 0);
  return {
    headings: ['asked/s', 'posted/s', 'p50 ms', 'p95 ms', 'p99 ms', 'lost', 'MB'],
    rows: rows.map((row) => [
      String(row.rate),
      row.perSecond.toFixed(0),
      ...[row.p50, row.p95, row.p99].map(ms),
      String(row.lost),
      row.memoryMb.toFixed(0),
    ]),
    goals: [
      {
        what: `p99 < ${p99GoalMs} ms at ${full?.rate}/s`,
        measured: `${ms(full?.p99 ?? Number.NaN)} ms`,
        isMet: (full?.p99 ?? Number.NaN) < p99GoalMs,
      },
      { what: 'none lost', measured: `${lost} lost`, isMet: lost === 0 },
      {
        what: 'everybody answered afterwards',
        measured: `${answered.waiting} of ${answered.messages} waiting, ${answered.silentTurns} turns without an answer, after ${answered.seconds.toFixed(0)} s`,
        isMet: answered.waiting === 0 && answered.silentTurns === 0,
      },
    ],
    notes: [`${memoryAfterMb.toFixed(0)} MB at the end, by one process.`],
  };
}
