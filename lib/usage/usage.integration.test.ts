import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PersonContext } from '@/lib/context';
import { closeDatabase, db, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { checkBudget, isWithinBudget, noteOverBudget, readUsageToday, recordUsage } from '.';
import { dayStart } from './day-start';

const operator = { actor: 'operator' } as const;
let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;
let ana: PersonContext;
let bia: PersonContext;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase();
  Object.assign(process.env, {
    OPENAI_API_KEY: 'a-key',
    ACERVO_LOCAL_MODELS: 'on',
    ACERVO_TRANSCRIPTION_MODEL: 'local',
    ACERVO_PERSON_TOKENS_PER_DAY: '20000',
    ACERVO_TOKENS_PER_DAY: '30000',
  });
  await openDatabase();
});

beforeEach(async () => {
  await (await db()).usage.deleteMany();
  [ana, bia] = await Promise.all([person(), person()]);
});

afterAll(async () => {
  await closeDatabase();
  await testDatabase.remove();
});

let people = 0;
async function person(): Promise<PersonContext> {
  const address = `whatsapp:+55719000000${people++}`;
  const { id } = await (await db()).person.create({ data: { address, replyTo: address } });
  return { actor: 'person', personId: id };
}

const use = (ctx: PersonContext, outputTokens: number) =>
  recordUsage({ ctx, input: { role: 'assistant', model: 'gpt-4o', turnId: null, outputTokens } });
const mayAsk = (ctx: PersonContext, role: 'assistant' | 'image' | 'transcription' = 'assistant') =>
  isWithinBudget({ ctx, input: { role } });

test('words, sound and drawings are weighed in one unit; broken figures weigh nothing', async () => {
  const input = { role: 'assistant', model: 'm', turnId: null } as const;
  await recordUsage({ ctx: ana, input: { ...input, inputTokens: 1000, outputTokens: 100 } });
  await recordUsage({ ctx: ana, input: { ...input, role: 'transcription', audioSeconds: 2.1 } });
  await recordUsage({ ctx: ana, input: { ...input, role: 'image', drawings: 1 } });
  await recordUsage({ ctx: ana, input: { ...input, role: 'embedding', inputTokens: 1000 } });
  await recordUsage({ ctx: ana, input: { ...input, inputTokens: Number.NaN, outputTokens: -5 } });
  const rows = await (await db()).usage.findMany({ orderBy: { weight: 'desc' } });
  expect(rows.map(({ weight }) => weight)).toEqual([16_000, 1400, 120, 8, 0]);
});

test('a person’s share ends, another’s does not; what is local never does', async () => {
  await use(ana, 4999);
  expect(await mayAsk(ana)).toBe(true);
  await use(ana, 1);
  expect(await mayAsk(ana)).toBe(false);
  expect(await mayAsk(bia)).toBe(true);
  expect(await mayAsk(ana, 'transcription')).toBe(true);
  await expect(checkBudget({ ctx: ana, input: { role: 'assistant' } })).rejects.toMatchObject({
    code: 'over_budget',
  });
});

test('everybody’s share ends for everybody', async () => {
  await use(ana, 4000);
  await use(bia, 3500);
  expect(await mayAsk(await person())).toBe(false);
  expect(await readUsageToday({ ctx: operator })).toEqual({
    used: 30_000,
    usedMax: 30_000,
    personMax: 20_000,
    peopleAtMax: 0,
    byRole: [{ role: 'assistant', calls: 2, used: 30_000 }],
  });
});

test('a drawing must fit into what is left', async () => {
  await use(ana, 1000);
  expect(await mayAsk(ana, 'image')).toBe(true);
  await use(ana, 1);
  expect(await mayAsk(ana, 'image')).toBe(false);
  expect(await mayAsk(ana)).toBe(true);
});

test('what was used before midnight does not count', async () => {
  await use(ana, 5000);
  await (await db()).usage.updateMany({ data: { at: new Date(dayStart().getTime() - 1) } });
  expect(await mayAsk(ana)).toBe(true);
});

test('that the share is used up is said once a day', async () => {
  const both = await Promise.all([noteOverBudget({ ctx: ana }), noteOverBudget({ ctx: ana })]);
  expect(both.filter(Boolean)).toHaveLength(1);
  expect(await noteOverBudget({ ctx: ana })).toBe(false);
  const yesterday = new Date(dayStart().getTime() - 1);
  await (await db()).person.updateMany({ data: { budgetToldAt: yesterday } });
  expect(await noteOverBudget({ ctx: ana })).toBe(true);
});

test('the sum is for operators alone', async () => {
  await expect(readUsageToday({ ctx: ana as never })).rejects.toMatchObject({ code: 'forbidden' });
});
