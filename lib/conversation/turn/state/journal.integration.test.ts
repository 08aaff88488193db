import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, db, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { openJournal } from './journal';

let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;
let turnId: string;
let personId: string;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase();
  await openDatabase();
  const client = await db();
  const person = await client.person.create({ data: { address: 'whatsapp:+1', replyTo: 'x' } });
  personId = person.id;
  turnId = (await client.turn.create({ data: { id: uuidv7(), personId } })).id;
});

afterAll(async () => {
  await closeDatabase();
  await testDatabase.remove();
});

const remember = async (text: string) =>
  (await db()).preference.create({ data: { personId, text, folded: text } });
const remembered = async () => (await db()).preference.count();

test('a finished step is skipped by a later try, which gets what it came to', async () => {
  const first = await openJournal(turnId, { isResumed: false });
  const work = async () => {
    await remember('once');
    return { text: 'a\0b', none: null };
  };
  expect(await first.once('tool 0', work)).toEqual({ text: 'a\0b', none: null });
  const second = await openJournal(turnId, { isResumed: true });
  expect(await second.once('tool 0', work)).toEqual({ text: 'ab', none: null });
  expect(await remembered()).toBe(1);
});

test('a step that breaks off leaves nothing behind, neither its effect nor its result', async () => {
  const journal = await openJournal(turnId, { isResumed: true });
  const broken = journal.once('tool 1', async () => {
    await remember('never');
    throw new Error('midway');
  });
  await expect(broken).rejects.toThrow('midway');
  expect(await remembered()).toBe(1);
  expect(await journal.once('tool 1', async () => 'done')).toBe('done');
});

test('a step that comes to nothing is remembered too', async () => {
  const journal = await openJournal(turnId, { isResumed: true });
  expect(await journal.afterwards('model 0', async () => null)).toBeNull();
  const again = await openJournal(turnId, { isResumed: true });
  expect(await again.afterwards('model 0', async () => 'again')).toBeNull();
});
