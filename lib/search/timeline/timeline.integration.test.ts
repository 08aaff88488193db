import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAlbum, listPeople } from '@/lib/collection';
import { makePerson } from '@/lib/collection/testing/photo-fixtures';
import type { PersonContext } from '@/lib/context';
import { closeDatabase, db, openDatabase, Prisma } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { countDaysInZone, listMonths, listPhotos, readWindow } from '@/lib/search';
import { daysOwnedBy, foldDays } from '../text/day-counts';

const operator = { actor: 'operator' as const };
let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;
let ana: PersonContext;
let bruno: PersonContext;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase();
  await openDatabase();
  await countDaysInZone();
  ana = await makePerson('Ana');
  bruno = await makePerson('Bruno');
});

afterAll(async () => {
  await closeDatabase();
  await testDatabase.remove();
});

async function add(ownerId: string | null, ...times: (string | null)[]): Promise<number[]> {
  const rows = await (await db()).$queryRaw<{ id: number }[]>`
    INSERT INTO table_image_link (image_link, owner_id, created_at)
    SELECT 'x', ${ownerId}::uuid, time::timestamp FROM unnest(${times}::text[]) AS time
    RETURNING id`;
  return rows.map(({ id }) => id);
}

const months = (ctx: PersonContext | typeof operator, personId: string | null = null) =>
  listMonths({ ctx, input: { personId } });

/** What the counts must say, counted on the spot. */
async function countedOnTheSpot(ownerId: string | null) {
  const owner = ownerId === null ? Prisma.sql`TRUE` : Prisma.sql`owner_id = ${ownerId}::uuid`;
  return (await db()).$queryRaw`
    SELECT to_char((sent_at AT TIME ZONE 'UTC') AT TIME ZONE 'America/Sao_Paulo', 'YYYY-MM')
      AS month, count(*)::int AS photos
    FROM table_image_link WHERE ${owner} GROUP BY 1 ORDER BY 1 DESC`;
}

async function expectTrueCounts() {
  expect(await months(operator)).toEqual(await countedOnTheSpot(null));
  expect(await months(ana)).toEqual(await countedOnTheSpot(ana.personId));
  expect(await months(operator, bruno.personId)).toEqual(await countedOnTheSpot(bruno.personId));
  const people = await listPeople({ ctx: operator });
  const counted = await (await db()).image.groupBy({
    by: ['ownerId'],
    where: { ownerId: { not: null } },
    _count: true,
    orderBy: { _count: { ownerId: 'desc' } },
  });
  expect(people.map(({ photoCount }) => photoCount)).toEqual(counted.map(({ _count }) => _count));
}

const windowOf = (ctx: PersonContext | typeof operator, place: object, limit: number) =>
  readWindow({ ctx, input: { personId: null, place: place as { rank: number }, limit } });

test('a month is the viewer’s: a photo of its last evening is not the next one’s', async () => {
  await add(ana.personId, '2019-08-01 01:30', '2019-08-01 03:30', '2019-07-02 12:00');
  expect(await months(ana)).toEqual([
    { month: '2019-08', photos: 1 },
    { month: '2019-07', photos: 2 },
  ]);
  await expectTrueCounts();
});

test('counts are right after deletes, changes of owner and of day, and without a time', async () => {
  const [one = 0, other = 0] = await add(ana.personId, '2018-03-01 12:00', '2018-03-02 12:00');
  await add(bruno.personId, '2018-03-01 12:00', '2016-01-01 12:00');
  await add(null, '2017-01-01 12:00', null);
  await expectTrueCounts();
  expect((await months(operator)).at(-1)).toEqual({ month: '1969-12', photos: 1 });
  const client = await db();
  await client.image.update({ where: { id: one }, data: { ownerId: bruno.personId } });
  await expectTrueCounts();
  await client.image.update({ where: { id: one }, data: { createdAt: new Date('2015-05-05') } });
  await expectTrueCounts();
  await client.image.update({ where: { id: one }, data: { caption: 'unmoved' } });
  await client.image.deleteMany({ where: { id: { in: [one, other] } } });
  await expectTrueCounts();
  const failed = client.$transaction([
    client.image.deleteMany({ where: { ownerId: ana.personId } }),
    client.$executeRaw`SELECT 1/0`,
  ]);
  await expect(failed).rejects.toThrow();
  await expectTrueCounts();
});

test('many small changes are folded together and say the same', async () => {
  await (await db()).$executeRaw`
    INSERT INTO acervo_photo_day (owner_id, day, photos)
    SELECT ${ana.personId}::uuid, '2014-02-01', CASE n % 2 WHEN 0 THEN -1 ELSE 1 END
    FROM generate_series(1, 1200) AS n`;
  const rows = () =>
    (async () =>
      (
        await (
          await db()
        ).$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n
        FROM acervo_photo_day WHERE ${daysOwnedBy(ana.personId)}`
      )[0]?.n)();
  expect(await rows()).toBeGreaterThan(1200);
  await Promise.all([foldDays(ana.personId), foldDays(ana.personId)]);
  expect(await rows()).toBeLessThan(20);
  await expectTrueCounts();
});

test('another zone counts anew', async () => {
  const client = await db();
  await client.$executeRaw`SELECT acervo_count_days('Asia/Tokyo')`;
  expect((await months(ana))[0]).toEqual({ month: '2019-08', photos: 2 });
  await countDaysInZone();
  await expectTrueCounts();
});

test('windows anywhere join without a gap, a day of many photos included', async () => {
  const carla = await makePerson('Carla');
  const sameMoment = Array.from({ length: 30 }, () => '2020-05-05 12:00:00.123456');
  await add(
    carla.personId,
    ...sameMoment,
    '2020-05-04 12:00',
    '2020-04-01 12:00',
    '2021-01-01 0:00',
  );
  const { photos } = await listPhotos({ ctx: carla, input: { limit: 200 } });
  const ids = photos.map(({ id }) => id);
  for (const rank of [0, 1, 2, 7, 16, 25, 30, 31]) {
    const page = await windowOf(carla, { rank }, 2);
    expect([page.start, page.total]).toEqual([rank, 33]);
    expect(page.photos.map(({ id }) => id)).toEqual(ids.slice(rank, rank + 2));
    const next = page.next && (await windowOf(carla, { after: page.next }, 3));
    expect(next ? next.photos.map(({ id }) => id) : []).toEqual(ids.slice(rank + 2, rank + 5));
    const previous = page.previous && (await windowOf(carla, { before: page.previous }, 3));
    const before = ids.slice(Math.max(0, rank - 3), rank);
    expect(previous ? previous.photos.map(({ id }) => id) : []).toEqual(before);
  }
  expect((await windowOf(carla, { rank: 999 }, 2)).start).toBe(31);
  expect((await windowOf(carla, { at: '2020-05' }, 2)).start).toBe(1);
  expect((await windowOf(carla, { at: '2020-05-04' }, 2)).start).toBe(31);
  expect((await windowOf(carla, { at: '2022' }, 2)).start).toBe(0);
  const around = await windowOf(carla, { photoId: ids[20], lead: 3 }, 6);
  expect(around.photos.map(({ id }) => id)).toEqual(ids.slice(17, 23));
  expect([around.start, around.rank]).toEqual([17, 20]);
  const last = await windowOf(carla, { photoId: ids[32], lead: 0 }, 6);
  expect([last.start, last.rank]).toEqual([27, 32]);
});

test('nobody’s window holds another’s photo, and hostile places are refused', async () => {
  const [bruno1 = 0] = await add(bruno.personId, '2022-02-02 12:00');
  const mine = await windowOf(ana, { rank: 0 }, 200);
  expect(mine.photos.every(({ personId }) => personId === ana.personId)).toBe(true);
  await expect(windowOf(ana, { photoId: bruno1, lead: 0 }, 10)).rejects.toMatchObject({
    code: 'not_found',
  });
  for (const place of [{ after: 'x' }, { before: '{}' }, { at: '2019-13' }, { at: 'yesterday' }]) {
    await expect(windowOf(ana, place, 10)).rejects.toMatchObject({ code: 'bad_request' });
  }
  expect(await months(bruno, ana.personId)).toEqual(await countedOnTheSpot(bruno.personId));
});

test('filters combine', async () => {
  const dora = await makePerson('Dora');
  const client = await db();
  const make = (data: object) =>
    client.image.create({ data: { link: 'x', ownerId: dora.personId, ...data } });
  const description = await client.description.create({
    data: { text: 'Recibo da feira', ownerId: dora.personId },
  });
  const described = { descriptionId: description.id };
  const at = (day: string) => ({ createdAt: new Date(`${day}T15:00:00Z`) });
  const receipt = await make({ ...described, readText: 'TOTAL 12', ...at('2021-03-04') });
  const plain = await make({ ...described, ...at('2021-03-05') });
  const read = await make({ readText: 'SAIDA', ...at('2021-03-06') });
  const bare = await make(at('2021-04-01'));
  const find = async (input: object) => {
    const page = await listPhotos({ ctx: dora, input });
    expect(page.total).toBe(page.photos.length);
    return page.photos.map(({ id }) => id);
  };
  expect(await find({ hasText: true })).toEqual([read.id, receipt.id]);
  expect(await find({ hasNoDescription: true })).toEqual([bare.id, read.id]);
  expect(await find({ hasText: true, hasNoDescription: true })).toEqual([read.id]);
  expect(await find({ from: '2021-03-05', to: '2021-03-06' })).toEqual([read.id, plain.id]);
  expect(await find({ q: 'recibo', hasText: true, to: '2021-03-31' })).toEqual([receipt.id]);
  const chosen = { name: 'Recibos', photoIds: [receipt.id, bare.id] };
  const { album } = await createAlbum({ ctx: dora, input: chosen });
  expect(await find({ albumId: album.id })).toEqual([bare.id, receipt.id]);
  expect(await find({ albumId: album.id, q: 'recibo' })).toEqual([receipt.id]);
  await expect(find({ from: '2021-02-31' })).rejects.toMatchObject({ code: 'bad_request' });
});
