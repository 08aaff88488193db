import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { makePerson } from '@/lib/collection/testing/photo-fixtures';
import type { OperatorContext, OperatorIdentity, PersonContext } from '@/lib/context';
import { closeDatabase, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { listAccesses, logAccess } from '.';

let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase();
  await openDatabase();
});

afterEach(() => {
  vi.useRealTimers();
});

afterAll(async () => {
  await closeDatabase();
  await testDatabase.remove();
});

const identity = (kind: OperatorIdentity['kind'], name: string | null): OperatorContext => ({
  actor: 'operator',
  who: { kind, id: randomUUID(), name },
});
const open = (ctx: OperatorContext, ...people: PersonContext[]) =>
  logAccess({ ctx, input: { personIds: people.map(({ personId }) => personId) } });
const told = (ctx: PersonContext, limit = 10) => listAccesses({ ctx, input: { limit } });

test('an operator, a key and the server are told apart, and only to whom it is about', async () => {
  const [ana, ben] = [await makePerson('Ana'), await makePerson('Ben')];
  await open(identity('operator', 'mara@example.org'), ana);
  await open(identity('operator', null), ana);
  await open(identity('key', 'backup'), ana, ben, ben);
  await open({ actor: 'operator' }, ana);
  const openings = (await told(ana)).map(({ by, name }) => `${by} ${name}`);
  expect(openings.sort()).toEqual([
    'key backup',
    'key null',
    'operator mara@example.org',
    'operator null',
  ]);
  expect(await told(ben)).toMatchObject([{ by: 'key', name: 'backup' }]);
});

test('loaded again within the hour it is one opening, also at once; later it is another', async () => {
  const ana = await makePerson('Ana');
  const mara = identity('operator', 'mara@example.org');
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-07-14T12:05:00Z') });
  await Promise.all([open(mara, ana), open(mara, ana)]);
  vi.setSystemTime(new Date('2026-07-14T12:59:00Z'));
  await open(mara, ana);
  await open({ actor: 'operator' }, ana);
  await open({ actor: 'operator' }, ana);
  vi.setSystemTime(new Date('2026-07-14T13:20:00Z'));
  await open(mara, ana);
  const at = (await told(ana)).map((one) => one.at.toISOString().slice(11, 16));
  expect(at).toEqual(['13:20', '12:59', '12:05']);
  expect(await told(ana, 1)).toHaveLength(1);
});

test('nobody notes as a person, nobody at all is nothing, and nobody unknown is opened', async () => {
  const ana = await makePerson('Ana');
  const noted = open(ana as unknown as OperatorContext, ana);
  await expect(noted).rejects.toMatchObject({ code: 'forbidden' });
  await open({ actor: 'operator' });
  const nobody = { actor: 'person', personId: randomUUID() } as const;
  await expect(open({ actor: 'operator' }, nobody)).rejects.toThrow();
});
