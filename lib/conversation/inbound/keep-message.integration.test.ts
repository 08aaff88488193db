import { afterAll, beforeAll, expect, test } from 'vitest';
import { readInbound } from '@/lib/channels';
import { closeDatabase, db, openDatabase, transactRaw } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { ensureQueue, startJobs, stopJobs } from '@/lib/jobs';
import { fetchQueue, turnQueue } from '../queues';
import { type Channel, startChannel } from '../testing/start-channel';
import { keepMessage } from './keep-message';

let channel: Channel;
let removeDatabase: () => Promise<void>;

beforeAll(async () => {
  const database = await prepareTestDatabase();
  removeDatabase = database.remove;
  channel = await startChannel();
  await openDatabase();
  await startJobs();
  await Promise.all([turnQueue, fetchQueue].map(ensureQueue));
});

afterAll(async () => {
  await stopJobs(1000);
  channel.stop();
  await closeDatabase();
  await removeDatabase();
});

async function write(from: string, sid: string, fields: Record<string, string> = {}) {
  const signed = channel.webhook({ MessageSid: sid, From: from, Body: sid, ...fields });
  return keepMessage(await readInbound(signed));
}

function jobsOf(ids: (string | null)[]) {
  return transactRaw((run) =>
    run<{ id: string; key: string }>(
      'SELECT id::text, singleton_key AS key FROM pgboss.job WHERE id = ANY($1::uuid[]) ORDER BY id',
      [ids],
    ),
  );
}

test('a crowd at once: every message is kept with its job, in its order, under its sender', async () => {
  const people = ['whatsapp:+5571900000021', 'whatsapp:+5571900000022', 'whatsapp:+5571900000023'];
  const sids = Array.from({ length: 150 }, (_, n) => `SM${String(n).padStart(32, '0')}`);
  const ids = await Promise.all(
    sids.map((sid, n) => write(people[n % people.length] ?? '', sid, { ProfileName: `P${n}` })),
  );
  const messages = await (await db()).message.findMany({
    where: { sid: { in: sids } },
    include: { person: true },
    orderBy: { id: 'asc' },
  });
  expect(messages.map(({ id }) => id)).toEqual(ids);
  expect(messages.map(({ sid }) => sid)).toEqual(sids);
  expect(messages.map(({ person }) => person.address)).toEqual(
    sids.map((_, n) => people[n % people.length]),
  );
  expect(await jobsOf(ids)).toEqual(messages.map(({ id, personId }) => ({ id, key: personId })));
});

test('each message of a crowd keeps its own photos', async () => {
  const photo = (n: number) => ({
    NumMedia: '2',
    MediaUrl0: `https://m.example/${n}/0`,
    MediaUrl1: `https://m.example/${n}/1`,
  });
  const ids = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      write('whatsapp:+5571900000024', `MM${String(n).padStart(32, '0')}`, photo(n)),
    ),
  );
  for (const [n, id] of ids.entries()) {
    const media = await (await db()).media.findMany({
      where: { messageId: id ?? '' },
      orderBy: { position: 'asc' },
    });
    expect(media.map(({ url }) => url)).toEqual([photo(n).MediaUrl0, photo(n).MediaUrl1]);
  }
});

test('messages that come twice, in any order, are kept once and answered once', async () => {
  const sids = Array.from({ length: 40 }, (_, n) => `SM${String(1000 + n).padStart(32, '0')}`);
  const twice = [...sids, ...[...sids].reverse(), ...sids];
  const ids = await Promise.all(twice.map((sid) => write('whatsapp:+5571900000025', sid)));
  const kept = ids.filter((id) => id !== null);
  expect(kept).toHaveLength(sids.length);
  expect(await jobsOf(ids)).toHaveLength(sids.length);
});

test('one that the database refuses loses the others nothing', async () => {
  const outcomes = await Promise.allSettled(
    Array.from({ length: 12 }, async (_, n) => {
      const from = `whatsapp:+55719000001${n}`;
      const inbound = await readInbound(channel.webhook({ From: from, Body: 'oi' }));
      // No form brings it so far: reading takes null characters out.
      return keepMessage(n === 7 ? { ...inbound, body: 'o\0i' } : inbound);
    }),
  );
  expect(outcomes.map(({ status }) => status)).toEqual(
    outcomes.map((_, n) => (n === 7 ? 'rejected' : 'fulfilled')),
  );
});
