import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { keepPhoto, makePerson } from '@/lib/collection/testing/photo-fixtures';
import { closeDatabase, db, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { startJobs, stopJobs } from '@/lib/jobs';
import { findPhotos, listPhotos } from '@/lib/search';
import { readMetrics, writePrometheus } from '..';

let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;
const operator = { actor: 'operator' as const };
const dayMs = 24 * 60 * 60 * 1000;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase();
  process.env.ACERVO_MODEL_PRICES = JSON.stringify({
    m: { input: 2.5, output: 10 },
    'in only': { input: 1 },
    'whisper-1': { minute: 0.006 },
    painter: { image: 0.04 },
  });
  await openDatabase();
  await startJobs();
});

afterAll(async () => {
  await stopJobs(1000);
  await closeDatabase();
  await testDatabase.remove();
  vi.useRealTimers();
});

const read = (days: number) => readMetrics({ ctx: operator, input: { days } });

test('an empty collection is zeros, one row a day', async () => {
  const { totals, days, steps, people, models, failures } = await read(30);
  expect(totals).toEqual({ people: 0, photos: 0, photoBytes: 0, drawings: 0 });
  expect(days).toHaveLength(30);
  expect(new Set(days.map(({ day }) => day)).size).toBe(30);
  expect(days.at(-1)).toMatchObject({
    received: 0,
    photos: 0,
    searchesEmpty: 0,
    used: 0,
    costUsd: 0,
  });
  expect(steps.map(({ step, count }) => [step, count])).toEqual([
    ['waiting', 0],
    ['answering', 0],
    ['delivering', 0],
  ]);
  expect([people, models, failures]).toEqual([[], [], []]);
});

test('searches are counted by what they found, once a search, without their words', async () => {
  const ana = await makePerson('Ana');
  await keepPhoto(ana, 'grey-cat.jpg', 'O gato da vizinha');
  const query = { from: null, to: null, order: 'newest' as const, after: null, limit: 1 };
  const first = await findPhotos({ ctx: ana, input: { ...query, words: 'gato' } });
  await findPhotos({ ctx: ana, input: { ...query, words: 'submarino' } });
  await findPhotos({ ctx: ana, input: { ...query, words: null } });
  if (first.next)
    await findPhotos({ ctx: ana, input: { ...query, words: 'gato', after: first.next } });
  await listPhotos({ ctx: operator, input: { q: 'gato', personId: crypto.randomUUID() } });
  expect((await read(7)).days.at(-1)).toMatchObject({
    photos: 1,
    searchesFound: 1,
    searchesEmpty: 2,
  });
  const rows = await (await db()).searchEvent.findMany();
  expect(JSON.stringify(rows)).not.toContain('gato');
});

test('messages, times, failures and what models used stand on their days', async () => {
  const client = await db();
  const ana = await makePerson('Ana');
  await client.message.deleteMany();
  await client.turn.deleteMany();
  const now = Date.now();
  const turn = await client.turn.create({
    data: {
      personId: ana.personId,
      status: 'done',
      startedAt: new Date(now - 10_000),
      finishedAt: new Date(now - 6000),
    },
  });
  const message = { personId: ana.personId, body: '', turnId: turn.id };
  await client.message.create({
    data: { ...message, direction: 'inbound', status: 'done', createdAt: new Date(now - 12_000) },
  });
  const reply = { ...message, direction: 'outbound' as const, createdAt: new Date(now - 6000) };
  await client.message.create({
    data: { ...reply, status: 'done', deliveredAt: new Date(now - 5000) },
  });
  await client.message.create({ data: { ...reply, status: 'failed', errorCode: '63016' } });
  const used = { role: 'assistant', model: 'm', inputTokens: 100, outputTokens: 20, weight: 160 };
  await client.usage.create({ data: { ...used, personId: ana.personId } });
  await client.usage.create({ data: { ...used, at: new Date(now - 40 * dayMs) } });

  const { days, steps, people, failures } = await read(30);
  const sum = (name: 'received' | 'sent' | 'failed' | 'inputTokens' | 'used') =>
    days.reduce((total, day) => total + day[name], 0);
  expect([sum('received'), sum('sent'), sum('failed')]).toEqual([1, 1, 1]);
  expect([sum('inputTokens'), sum('used')]).toEqual([100, 160]);
  const seconds = Object.fromEntries(steps.map((one) => [one.step, one.medianSeconds]));
  expect(seconds.waiting).toBeCloseTo(2, 1);
  expect(seconds.answering).toBeCloseTo(4, 1);
  expect(seconds.delivering).toBeCloseTo(1, 1);
  expect(people).toMatchObject([{ personId: ana.personId, used: 160 }]);
  expect(failures).toEqual([{ code: '63016', count: 1 }]);
});

test('what models cost is summed by day, person and model; what has no price is named, not nought', async () => {
  const client = await db();
  await client.usage.deleteMany();
  const [ana, bia] = [await makePerson('Ana'), await makePerson('Bia')];
  const yesterday = new Date(Date.now() - dayMs);
  const used = (model: string, amounts: object, { personId } = ana, at = new Date()) =>
    client.usage.create({ data: { role: 'assistant', model, personId, at, ...amounts } });
  await used('m', { inputTokens: 1_000_000, outputTokens: 100_000 });
  await used('whisper-1', { audioSeconds: 90 });
  await used('painter', { drawings: 2 });
  await used('in only', { inputTokens: 500_000 });
  await used('in only', { inputTokens: 500_000, outputTokens: 1 });
  await used('unheard of', { inputTokens: 7 }, bia, yesterday);
  await used('m', { inputTokens: 9_000_000, at: new Date(Date.now() - 40 * dayMs) });
  const { days, people, models } = await read(7);
  expect(days.slice(-3).map(({ costUsd, unpricedCalls }) => [costUsd, unpricedCalls])).toEqual([
    [0, 0],
    [null, 1],
    [4.089, 1],
  ]);
  const costs = people.map(({ name, costUsd, unpricedCalls }) => [name, costUsd, unpricedCalls]);
  expect(costs.sort()).toEqual([
    ['Ana', 4.089, 1],
    ['Bia', null, 1],
  ]);
  expect(
    models.map(({ model, costUsd, calls, unpricedCalls }) => [
      model,
      costUsd,
      calls,
      unpricedCalls,
    ]),
  ).toEqual([
    ['m', 3.5, 1, 0],
    ['in only', 0.5, 2, 1],
    ['painter', 0.08, 1, 0],
    ['whisper-1', 0.009, 1, 0],
    ['unheard of', null, 1, 1],
  ]);
});

test('Prometheus reads it, and only for an operator', async () => {
  const { body, contentType } = await writePrometheus({ ctx: operator });
  expect(contentType).toContain('text/plain');
  expect(body).toContain('acervo_photos 1\n');
  expect(body).toMatch(/acervo_step_seconds\{step="answering",quantile="0\.5"\} [34]/);
  expect(body).toContain('acervo_last_day{kind="messages_failed"} 1');
  expect(body).toContain('acervo_last_day_cost_usd{model="m"} 3.5\n');
  expect(body).toContain('acervo_last_day_unpriced_calls{model="in only"} 1\n');
  expect(body).not.toContain('acervo_last_day_cost_usd{model="unheard of"}');
  expect(body).not.toContain('Ana');
  const person = { actor: 'person', personId: crypto.randomUUID() } as unknown as typeof operator;
  await expect(writePrometheus({ ctx: person })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(readMetrics({ ctx: person, input: { days: 7 } })).rejects.toMatchObject({
    code: 'forbidden',
  });
});
