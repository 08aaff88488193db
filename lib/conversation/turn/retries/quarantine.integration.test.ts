import { setTimeout as sleep } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase, db, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { openJournal } from '../state/journal';
import type { Turn } from '../state/open-turn';
import { answerQuarantined, hasLostWorker, takeQuarantined } from './quarantine';
import { isLastAttempt } from './retry-policy';

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
const deaths = (mediaId: string, value: number) => deathsOf(`at work ${mediaId}`, value);

async function deathsOf(name: string, value: number): Promise<void> {
  await (await db()).turnStep.create({ data: { turnId, name, value } });
}

const noted = async () => (await db()).turnStep.count({ where: { turnId } });

test('a worker is lost where a try ended without an error', () => {
  expect(hasLostWorker({ attempts: 1, failures: 0 })).toBe(false);
  expect(hasLostWorker({ attempts: 60, failures: 59 })).toBe(false);
  expect(hasLostWorker({ attempts: 2, failures: 0 })).toBe(true);
});

test('a file is refused after thirty deaths of its own, whatever its turn has seen', async () => {
  await deaths('killer', 30);
  await deaths('unlucky', 29);
  const refused = { code: 'bad_media' };
  await expect(takeQuarantined(turnId, 'killer', async () => 1)).rejects.toMatchObject(refused);
  expect(await takeQuarantined(turnId, 'unlucky', async () => 1)).toBe(1);
  expect(await takeQuarantined(turnId, 'waited', async () => 1)).toBe(1);
  expect(await noted()).toBe(0);
});

test('an error is no death', async () => {
  const fail = () => takeQuarantined(turnId, 'later', () => Promise.reject(new Error('down')));
  for (let n = 0; n < 31; n++) await expect(fail()).rejects.toThrow('down');
  expect(await takeQuarantined(turnId, 'later', async () => 1)).toBe(1);
});

test('suspects go one at a time, also after one that failed', async () => {
  const log: string[] = [];
  const take = (name: string, isBroken = false) =>
    takeQuarantined(turnId, name, async () => {
      log.push(`${name} begins`);
      await sleep(20);
      log.push(`${name} ends`);
      if (isBroken) throw new Error('broken');
    });
  await Promise.allSettled([take('a'), take('b', true), take('c')]);
  expect(log).toEqual(['a', 'b', 'c'].flatMap((name) => [`${name} begins`, `${name} ends`]));
});

describe('words in whose answering workers died', () => {
  const note = (value: number) => deathsOf('at work', value);
  const suspect = async (tries: { attempts: number; failures: number }) =>
    ({ id: turnId, ...tries, journal: await openJournal(turnId, { isResumed: true }) }) as Turn;

  beforeEach(async () => {
    await (await db()).turnStep.deleteMany({ where: { turnId } });
  });

  test('are answered after one, and refused for good after two', async () => {
    await note(1);
    expect(
      await answerQuarantined(await suspect({ attempts: 3, failures: 0 }), async () => 1),
    ).toBe(1);
    expect(await noted()).toBe(0);
    await note(2);
    for (const failures of [0, 1]) {
      const turn = await suspect({ attempts: 4 + failures, failures });
      const refused = answerQuarantined(turn, async () => 1);
      await expect(refused).rejects.toMatchObject({ code: 'text_unreadable' });
      // The second refusal is the last: then the person gets the apology.
      expect(isLastAttempt(turn, await refused.catch((error: unknown) => error))).toBe(
        failures === 1,
      );
    }
  });

  test('are noted only once a worker has died', async () => {
    const count = async () => noted();
    expect(await answerQuarantined(await suspect({ attempts: 1, failures: 0 }), count)).toBe(0);
    expect(await answerQuarantined(await suspect({ attempts: 2, failures: 0 }), count)).toBe(1);
  });

  test('go side by side after the first death, and alone after the next', async () => {
    const turn = await suspect({ attempts: 2, failures: 0 });
    let begun = 0;
    // Each ends only once the other has begun.
    const together = async () => {
      begun += 1;
      await expect.poll(() => begun).toBe(2);
    };
    await Promise.all([answerQuarantined(turn, together), answerQuarantined(turn, together)]);
    await note(1);
    const again = await suspect({ attempts: 3, failures: 0 });
    let atOnce = 0;
    const alone = async () => {
      expect(++atOnce).toBe(1);
      await sleep(30);
      atOnce -= 1;
    };
    await Promise.all([answerQuarantined(again, alone), answerQuarantined(again, alone)]);
  });
});
