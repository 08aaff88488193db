import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeAttachment, makePerson } from '@/lib/collection/testing/photo-fixtures';
import type { PersonContext } from '@/lib/context';
import { closeDatabase, db, openDatabase, transactRaw } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { defineQueue, ensureQueue, sendJob, startJobs, stopJobs } from '@/lib/jobs';
import { joinPeople } from '.';

const turns = defineQueue<object>({
  name: 'test-turns',
  attempts: 3,
  retryDelaySeconds: 60,
  timeoutSeconds: 60,
});

let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase();
  await openDatabase();
  await startJobs();
  await ensureQueue(turns);
});

afterAll(async () => {
  await stopJobs(1000);
  await closeDatabase();
  await testDatabase.remove();
});

const idOf = ({ personId }: PersonContext) => personId;

/** Two people of whom it is known that they are one; the first one goes. */
async function makePair(): Promise<[PersonContext, PersonContext]> {
  const pair = [await makePerson('Ana'), await makePerson('Ana')] as const;
  await (await db()).personJoin.create({
    data: { formerId: idOf(pair[0]), personId: idOf(pair[1]), cause: 'message' },
  });
  return [...pair];
}

const join = (
  [former, kept]: [PersonContext, PersonContext],
  own?: { queue: string; id: string },
) => joinPeople({ formerId: idOf(former), personId: idOf(kept) }, own ?? null);

async function send(ctx: PersonContext): Promise<string> {
  const id = randomUUID();
  await transactRaw((run) =>
    sendJob(run, turns, { id, key: idOf(ctx), data: { personId: idOf(ctx) } }),
  );
  return id;
}

/** The jobs as they would be taken, each with its key and the person in its data. */
function jobsOf(ids: string[]) {
  return transactRaw((run) =>
    run<{ id: string; state: string; key: string; of: string }>(
      `SELECT id::text, state::text, singleton_key AS key, data ->> 'personId' AS of
       FROM pgboss.job WHERE id = ANY($1::uuid[]) ORDER BY created_on, id`,
      [ids],
    ),
  );
}

test('jobs that wait go over in their order; one under way, or a turn to be resumed, holds the joining up', async () => {
  const pair = await makePair();
  const [former, kept] = pair;
  const first = await send(former);
  const others = [await send(kept), await send(former), await send(kept)];
  const boss = await startJobs();
  const fetched = (await boss.fetch(turns.name, { batchSize: 10, includeMetadata: true })) as {
    id: string;
    retryCount: number;
  }[];
  expect(fetched.map(({ id }) => id).sort()).toEqual([first, others[0]].sort());
  expect(await join(pair)).toBe('busy');
  expect(await (await db()).person.count({ where: { id: idOf(former) } })).toBe(1);

  // Its worker fails: the job waits for its next try, in which its turn goes on first.
  await boss.fail(turns.name, first);
  const { turnId } = await makeAttachment(former);
  expect(await join(pair)).toBe('busy');
  await (await db()).turn.update({ where: { id: turnId }, data: { status: 'done' } });
  expect(await join(pair)).toBe('joined');
  const ids = [first, ...others];
  expect(await jobsOf(ids)).toMatchObject(
    ids.map((id) => ({ id, key: idOf(kept), of: idOf(kept) })),
  );

  // The kept one's own job was under way all the time; then theirs come in the order of arrival.
  await boss.complete(turns.name, others[0] ?? '');
  for (const id of [first, others[1], others[2]]) {
    const [next, more] = await boss.fetch(turns.name, { batchSize: 10 });
    expect([next?.id, more]).toEqual([id, undefined]);
    await boss.complete(turns.name, next?.id ?? '');
  }
});

test('a job that joins its own person away is handed back, and its worker cannot settle it any more', async () => {
  const pair = await makePair();
  const id = await send(pair[0]);
  const boss = await startJobs();
  const [own] = await boss.fetch(turns.name, { batchSize: 1, includeMetadata: true });
  expect(own?.id).toBe(id);
  expect(await join(pair, { queue: turns.name, id })).toBe('joined');
  expect(await jobsOf([id])).toMatchObject([{ state: 'created', key: idOf(pair[1]) }]);
  await boss.complete(turns.name, { id, retryCount: own?.retryCount ?? 0 });
  const [again] = await boss.fetch(turns.name, { batchSize: 1, includeMetadata: true });
  expect(again?.id).toBe(id);
  await boss.complete(turns.name, { id, retryCount: own?.retryCount ?? 0 });
  expect(await jobsOf([id])).toMatchObject([{ state: 'active' }]);
  await boss.complete(turns.name, { id, retryCount: again?.retryCount ?? 0 });
});
