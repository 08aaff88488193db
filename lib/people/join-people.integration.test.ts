import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  addPhoto,
  createAlbum,
  deletePhotos,
  finishUpload,
  readImage,
  restorePhotos,
  setDescription,
} from '@/lib/collection';
import { makeAttachment, makePerson } from '@/lib/collection/testing/photo-fixtures';
import type { PersonContext } from '@/lib/context';
import { closeDatabase, db, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { startJobs, stopJobs } from '@/lib/jobs';
import { listMonths } from '@/lib/search';
import { createShare } from '@/lib/sharing';
import { getStorage } from '@/lib/storage';
import { joinPeople } from '.';

let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase();
  await openDatabase();
  await startJobs();
  // Another part's table, which this room has never heard of.
  await (await db()).$executeRawUnsafe(
    'CREATE TABLE acervo_unheard_of (id SERIAL PRIMARY KEY, somebody UUID NOT NULL REFERENCES acervo_person (id))',
  );
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

const join = ([former, kept]: [PersonContext, PersonContext]) =>
  joinPeople({ formerId: idOf(former), personId: idOf(kept) }, null);

let drawn = 0;

/** A small picture like no other. */
function draw(): Promise<Buffer> {
  drawn += 1;
  const background = { r: (drawn * 37) % 256, g: (drawn * 91) % 256, b: (drawn * 53) % 256 };
  return sharp({ create: { width: 64, height: 48, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

async function keepPhoto(ctx: PersonContext, description: string): Promise<number> {
  const attachment = await makeAttachment(ctx);
  const input = { bytes: await draw(), contentType: 'image/jpeg', ...attachment };
  const { photoId } = await addPhoto({ ctx, input });
  await setDescription({ ctx, input: { mode: 'fill', photoIds: [photoId], words: description } });
  return photoId;
}

/** Something of theirs in every table. */
async function fill(ctx: PersonContext) {
  const client = await db();
  const { personId } = ctx;
  const imageId = await keepPhoto(ctx, 'No sítio');
  const { turnId, mediaId } = await makeAttachment(ctx);
  await client.turn.updateMany({ where: { personId }, data: { status: 'done' } });
  const audio = `audio/${personId}/${randomUUID()}.ogg`;
  await getStorage().put(audio, Buffer.from('x'), 'audio/ogg');
  await client.media.update({ where: { id: mediaId }, data: { storageKey: audio } });
  await client.exchange.create({ data: { personId, said: 'oi', answered: 'oi' } });
  await client.preference.create({ data: { personId, text: 'Breve', folded: 'breve' } });
  await client.conversationContext.create({ data: { personId, value: { of: personId } } });
  await client.usage.create({ data: { personId, turnId, role: 'assistant', model: 'm' } });
  await client.searchEvent.create({ data: { personId, found: 1 } });
  await client.drawing.create({
    data: {
      ...{ ownerId: personId, prompt: 'x', model: 'm', folder: `drawings/${personId}/x` },
      ...{ contentType: 'image/png', byteSize: 1, width: 1, height: 1 },
    },
  });
  await client.document.create({
    data: {
      ownerId: personId,
      storageKey: `documents/${personId}/x.pdf`,
      expiresAt: new Date(Date.now() + 60_000),
    },
  });
  await client.$executeRaw`INSERT INTO acervo_unheard_of (somebody) VALUES (${personId}::uuid)`;
  const hour = new Date('2026-12-01T10:00:00Z');
  await client.accessLogEntry.create({
    data: { personId, by: 'key', byId: reader, hour, at: hour },
  });
  const { album } = await createAlbum({ ctx, input: { name: 'Férias', photoIds: [imageId] } });
  const share = { photoIds: [imageId], title: 'x', days: 7, password: null };
  await createShare({ ctx, input: share });
  const trashed = await keepPhoto(ctx, 'Relógio da sala');
  await deletePhotos({ ctx, input: { photoIds: [trashed] } });
  await client.turn.updateMany({ where: { personId }, data: { status: 'done' } });
  return { imageId, trashed, albumId: album.id };
}

const reader = '0189c7a0-0000-7000-8000-000000000001';

/** How many rows name somebody as whose they are. */
async function rowsOf(personId: string): Promise<Map<string, number>> {
  const client = await db();
  const columns = await client.$queryRaw<{ table: string; column: string }[]>`
    SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name IN ('owner_id', 'person_id', 'somebody')
      AND table_name <> 'acervo_photo_day'`;
  const found = new Map<string, number>();
  for (const { table, column } of columns) {
    const [row] = await client.$queryRawUnsafe<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM ${table} WHERE ${column} = $1::uuid`,
      personId,
    );
    if (row && row.n > 0) found.set(table, row.n);
  }
  return found;
}

test('everything of the one who goes is the other’s: rows, photos, albums, the bin, the counts', async () => {
  const pair = await makePair();
  const [former, kept] = pair;
  const theirs = await fill(former);
  const own = await fill(kept);
  const before = [await rowsOf(idOf(former)), await rowsOf(idOf(kept))] as const;
  expect(await join(pair)).toBe('joined');

  expect(await rowsOf(idOf(former))).toEqual(new Map());
  const client = await db();
  expect(await client.person.findUnique({ where: { id: idOf(former) } })).toBeNull();
  const after = await rowsOf(idOf(kept));
  // Of these a person has one, or one of a name.
  const once = [
    'acervo_album',
    'acervo_preference',
    'acervo_conversation_context',
    'acervo_access_log',
    'acervo_vocabulary',
  ];
  for (const [table, n] of after) {
    if (once.includes(table) || table === 'acervo_person_join') continue;
    expect([table, n]).toEqual([table, (before[0].get(table) ?? 0) + (before[1].get(table) ?? 0)]);
  }
  expect(before[0].size).toBeGreaterThan(18);

  // The bytes lie where they lay, and are read as the other's; a stranger still reads none.
  const input = { imageId: theirs.imageId, variant: 'w320' } as const;
  expect((await readImage({ ctx: kept, input })).body.length).toBeGreaterThan(0);
  const stranger = await makePerson('Zé');
  await expect(readImage({ ctx: stranger, input })).rejects.toMatchObject({ code: 'not_found' });

  // One album of one name, with the photos of both; its share still finds it.
  const albums = await client.album.findMany({
    where: { ownerId: idOf(kept) },
    include: { photos: { orderBy: { imageId: 'asc' } } },
  });
  expect(albums.map(({ id, photos }) => [id, photos.map(({ imageId }) => imageId)])).toEqual([
    [own.albumId, [theirs.imageId, own.imageId]],
  ]);
  // What lay in the bin comes back as the other's.
  await restorePhotos({ ctx: kept, input: { photoIds: [theirs.trashed] } });
  expect(await client.image.findUnique({ where: { id: theirs.trashed } })).toMatchObject({
    ownerId: idOf(kept),
  });
  const months = await listMonths({ ctx: kept, input: { personId: null } });
  expect(months.reduce((sum, { photos }) => sum + photos, 0)).toBe(3);
  expect(await client.personJoin.findUnique({ where: { formerId: idOf(former) } })).toMatchObject({
    personId: idOf(kept),
    joinedAt: expect.any(Date),
    moved: expect.objectContaining({ table_image_link: 1, acervo_message: 3 }),
  });
  expect(await join(pair)).toBe('gone');
});

test('browsers that were signed in as either stay signed in, as the other', async () => {
  const pair = await makePair();
  const client = await db();
  const sessions: string[] = [];
  for (const ctx of pair) {
    const { id: userId } = await client.user.create({
      data: { personId: idOf(ctx), name: 'x', email: `${idOf(ctx)}@person.invalid` },
    });
    const expiresAt = new Date(Date.now() + 60_000);
    const { id } = await client.session.create({
      data: { userId, token: randomUUID(), expiresAt },
    });
    sessions.push(id);
  }
  expect(await join(pair)).toBe('joined');
  const found = await client.session.findMany({
    where: { id: { in: sessions } },
    select: { user: { select: { personId: true } } },
  });
  expect(found).toEqual(Array(2).fill({ user: { personId: idOf(pair[1]) } }));
});

test('an upload that was begun before is ended after', async () => {
  const pair = await makePair();
  const [former, kept] = pair;
  const client = await db();
  const bytes = await draw();
  const upload = await client.upload.create({
    data: {
      ...{ ownerId: idOf(former), batchId: randomUUID(), fingerprint: 'x' },
      ...{ byteSize: bytes.length, received: bytes.length, contentType: 'image/jpeg' },
    },
  });
  await getStorage().put(`uploads/${idOf(former)}/${upload.id}/0`, bytes, 'image/jpeg');
  expect(await join(pair)).toBe('joined');
  const finished = await finishUpload({ ctx: kept, input: { uploadId: upload.id, words: null } });
  expect(finished.personId).toBe(idOf(kept));
});

test('a joining that breaks off in the middle has joined nothing', async () => {
  const pair = await makePair();
  const [former] = pair;
  await fill(former);
  const before = await rowsOf(idOf(former));
  const client = await db();
  await client.$executeRawUnsafe(`CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql
    AS 'BEGIN RAISE ''the power went''; END'`);
  await client.$executeRawUnsafe(`CREATE TRIGGER break_off BEFORE UPDATE OF owner_id
    ON table_image_link FOR EACH ROW EXECUTE FUNCTION break_off()`);
  await expect(join(pair)).rejects.toThrow('the power went');
  await client.$executeRawUnsafe('DROP TRIGGER break_off ON table_image_link');
  expect(await rowsOf(idOf(former))).toEqual(before);
  expect(await join(pair)).toBe('joined');
});

test('nobody is joined with somebody who has asked for everything to be deleted', async () => {
  for (const leaving of [0, 1] as const) {
    const pair = await makePair();
    await (await db()).person.update({
      where: { id: idOf(pair[leaving]) },
      data: { leavingAt: new Date() },
    });
    expect(await join(pair)).toBe('gone');
    expect(await (await db()).person.count({ where: { id: { in: pair.map(idOf) } } })).toBe(2);
  }
});
