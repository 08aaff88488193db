import { setTimeout as sleep } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, db, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { hasLostWorker, takeSuspect } from './take-suspect';

let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;
let turnId: string;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase();
  await openDatabase();
  const client = await db();
  const person = await client.person.create({ data: { address: 'whatsapp:+1', replyTo: 'x' } });
  turnId = (await client.turn.create({ data: { id: uuidv7(), personId: person.id } })).id;
});

afterAll(async () => {
  await closeDatabase();
  await testDatabase.remove();
});

/** What is left when so many workers died while the file was at work. */
async function deaths(mediaId: string, value: number): Promise<void> {
  await (await db()).step.create({ data: { turnId, name: `at work ${mediaId}`, value } });
}

const noted = async () => (await db()).step.count({ where: { turnId } });

test('a worker is lost where a try ended without an error', () => {
  expect(hasLostWorker({ attempts: 1, failures: 0 })).toBe(false);
  expect(hasLostWorker({ attempts: 60, failures: 59 })).toBe(false);
  expect(hasLostWorker({ attempts: 2, failures: 0 })).toBe(true);
});

test('a file is refused after thirty deaths of its own, whatever its turn has seen', async () => {
  await deaths('killer', 30);
  await deaths('unlucky', 29);
  const refused = { code: 'bad_media' };
  await expect(takeSuspect(turnId, 'killer', async () => 1)).rejects.toMatchObject(refused);
  expect(await takeSuspect(turnId, 'unlucky', async () => 1)).toBe(1);
  expect(await takeSuspect(turnId, 'waited', async () => 1)).toBe(1);
  expect(await noted()).toBe(0);
});

test('an error is no death', async () => {
  const fail = () => takeSuspect(turnId, 'later', () => Promise.reject(new Error('down')));
  for (let n = 0; n < 31; n++) await expect(fail()).rejects.toThrow('down');
  expect(await takeSuspect(turnId, 'later', async () => 1)).toBe(1);
});

test('suspects go one at a time, also after one that failed', async () => {
  const log: string[] = [];
  const take = (name: string, isBroken = false) =>
    takeSuspect(turnId, name, async () => {
      log.push(`${name} begins`);
      await sleep(20);
      log.push(`${name} ends`);
      if (isBroken) throw new Error('broken');
    });
  await Promise.allSettled([take('a'), take('b', true), take('c')]);
  expect(log).toEqual(['a', 'b', 'c'].flatMap((name) => [`${name} begins`, `${name} ends`]));
});
