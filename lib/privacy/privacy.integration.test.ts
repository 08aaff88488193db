import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAlbum, deletePhotos } from '@/lib/collection';
import { keepPhoto, makeAttachment } from '@/lib/collection/testing/photo-fixtures';
import type { PersonContext } from '@/lib/context';
import { closeDatabase, db, openDatabase, transactRaw } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { defineQueue, ensureQueue, sendJob, startJobs, stopJobs } from '@/lib/jobs';
import { createShare } from '@/lib/sharing';
import { getStorage } from '@/lib/storage';
import { deletePeople, deletionQueue, isLeaving, logAccess, requestDeletion } from '.';

/** Tables that hold nothing of any person. */
const nobodys = [
  ...['_prisma_migrations', 'acervo_content_template', 'acervo_checkpoint', 'acervo_time_zone'],
  // Those of operators, the challenge of a passkey, counts under a keyed hash, and hashes of ids.
  ...['acervo_api_key', 'acervo_verification', 'acervo_rate_limit', 'acervo_forgotten_message'],
  'acervo_maintenance',
];
const turns = defineQueue<object>({
  name: 'test-turns',
  attempts: 3,
  retryDelaySeconds: 1,
  timeoutSeconds: 30,
});

/** Five of each of two photos, and one of eight other kinds. */
const objectsOfEach = 18;

interface Somebody {
  ctx: PersonContext;
  /** Who they were before they were joined with somebody: bytes lie under it. */
  formerId: string;
  /** Everything by which a trace of them would be known. */
  traces: string[];
}

let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;
let ana: Somebody;
let ben: Somebody;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase();
  await openDatabase();
  await startJobs();
  await ensureQueue(turns);
  await ensureQueue(deletionQueue);
  // Another part's table, which this room has never heard of.
  await (await db()).$executeRawUnsafe(
    'CREATE TABLE acervo_unheard_of (id SERIAL PRIMARY KEY, somebody UUID NOT NULL REFERENCES acervo_person (id), note TEXT)',
  );
  ana = await makeSomebody('zulmira', '+5571955551111', 'grey-cat.jpg');
  ben = await makeSomebody('balthazar', '+5571955552222', 'dandelions.jpg');
});

afterAll(async () => {
  await stopJobs(1000);
  await closeDatabase();
  await testDatabase.remove();
});

/** A row in every table, an object in every folder, and a job of every state. */
async function makeSomebody(word: string, number: string, file: string): Promise<Somebody> {
  const client = await db();
  const address = `whatsapp:${number}`;
  // As the original's program wrote them, before the person was known here.
  await client.$executeRaw`INSERT INTO table_descricao (descricao, from_number)
    VALUES (${`antiga ${word}`}, ${number.slice(1)})`;
  const { id: personId } = await client.person.create({
    data: { address, replyTo: address, name: `Nome ${word}` },
  });
  const ctx = { actor: 'person', personId } as const;
  const imageId = await keepPhoto(ctx, file, `foto ${word}`);
  const image = await client.image.findUniqueOrThrow({ where: { id: imageId } });
  await client.image.update({ where: { id: imageId }, data: { place: `lugar ${word}` } });
  const folder = `drawings/${personId}/${image.contentHash}`;
  const drawing = await client.drawing.create({
    data: {
      ...{ ownerId: personId, prompt: `desenho ${word}`, model: 'm', folder },
      ...{ contentType: 'image/png', byteSize: 1, width: 1, height: 1 },
    },
  });
  const key = `documents/${personId}/${randomUUID()}.pdf`;
  const document = await client.document.create({
    data: { ownerId: personId, storageKey: key, expiresAt: new Date() },
  });
  const { turnId, mediaId } = await makeAttachment(ctx);
  const audio = `audio/${personId}/${image.contentHash}.ogg`;
  const data = { imageId, storageKey: audio, transcript: `dito ${word}` };
  const { messageId } = await client.media.update({ where: { id: mediaId }, data });
  await client.message.create({
    data: {
      ...{ personId, direction: 'outbound', turnId, body: `resposta ${word}`, imageId },
      ...{ drawingId: drawing.id, documentId: document.id, fields: { From: address } },
    },
  });
  await client.arrival.createMany({
    data: [{ imageId }, { imageId, mediaId }],
  });
  await client.turnStep.create({ data: { turnId, name: 'tool 0', value: { said: word } } });
  await client.exchange.create({ data: { personId, said: word, answered: `sim ${word}` } });
  await client.preference.create({ data: { personId, text: word, folded: word } });
  await client.conversationContext.create({ data: { personId, value: { word } } });
  await client.usage.create({
    data: { personId, turnId, role: 'assistant', model: 'm', weight: 7 },
  });
  const loose = `photos/${personId}/loose`;
  await client.orphanedBlob.create({ data: { folder: loose, contentType: 'image/jpeg' } });
  await client.$executeRaw`INSERT INTO acervo_unheard_of (somebody, note) VALUES (${personId}::uuid, ${word})`;
  const share = { photoIds: [imageId], title: word, days: 7, password: null };
  await createShare({ ctx, input: share });
  const { album } = await createAlbum({
    ctx,
    input: { name: `álbum ${word}`, photoIds: [imageId] },
  });
  const trashed = await keepPhoto(ctx, 'wall-clock.jpg', `apagada ${word}`);
  await deletePhotos({ ctx, input: { photoIds: [trashed] } });
  await client.searchEvent.create({ data: { personId, found: 1 } });
  await logAccess({ ctx: { actor: 'operator' }, input: { personIds: [personId] } });
  const upload = await client.upload.create({
    data: { ownerId: personId, batchId: randomUUID(), fingerprint: word, byteSize: 1 },
  });
  const part = `uploads/${personId}/${upload.id}/0`;
  await signIn(personId, word);
  const formerId = randomUUID();
  await client.personJoin.create({
    data: { formerId, personId, cause: 'message', joinedAt: new Date() },
  });
  await client.numberHandover.create({
    data: { personId, newcomerId: personId, key: number, silentSince: new Date() },
  });
  const refused = `refused/${personId}/${image.contentHash}.jpg`;
  const file30Days = { ownerId: personId, storageKey: refused, byteSize: 1, reason: 'bad_media' };
  await client.refusedFile.create({ data: file30Days });
  const copy = { ownerId: personId, imageId, otherId: imageId, verdict: 'different' } as const;
  await client.copy.create({ data: copy });
  const incoming = `incoming/${personId}/${mediaId}`;
  const joined = `audio/${formerId}/${image.contentHash}.ogg`;
  const keys = [joined, `${folder}/full.jpg`, key, audio, part, `${loose}/original.jpg`];
  for (const one of [...keys, refused, incoming]) {
    await getStorage().put(one, Buffer.from(word), 'image/jpeg');
  }
  await sendTheirJobs(personId, messageId);
  return {
    ctx,
    formerId,
    traces: [
      ...[word, formerId, number.slice(1), personId, turnId, messageId, mediaId, album.id],
      image.contentHash ?? '?',
    ],
  };
}

/** All by which somebody comes in, operators' ways included. */
async function signIn(personId: string, word: string): Promise<void> {
  const client = await db();
  const expiresAt = new Date(Date.now() + 60_000);
  const { id: userId } = await client.user.create({
    data: { personId, name: word, email: `${word}@person.invalid` },
  });
  await client.session.create({ data: { userId, token: word, userAgent: word, expiresAt } });
  await client.credential.create({ data: { userId, accountId: word, providerId: 'credential' } });
  await client.oneTimeToken.create({ data: { userId, kind: 'link', hash: word, expiresAt } });
  await client.passkey.create({
    data: {
      ...{ userId, name: word, publicKey: word, credentialID: word, counter: 0 },
      ...{ deviceType: 'singleDevice', backedUp: false },
    },
  });
}

/** One that waits, one that is done, one that runs; they name a person or a message. */
async function sendTheirJobs(personId: string, messageId: string): Promise<void> {
  const boss = await startJobs();
  for (const job of [
    { key: `x ${messageId}`, data: { personId } },
    { key: `y ${messageId}`, data: { messageId } },
    { key: personId, data: {} },
  ]) {
    await transactRaw((run) => sendJob(run, turns, { id: randomUUID(), ...job }));
  }
  const [done] = await boss.fetch(turns.name, { batchSize: 2 });
  await boss.complete(turns.name, done?.id ?? '');
}

/** Every table of every schema that is ours, with how many rows show a trace. */
async function findTraces({ traces }: Somebody): Promise<Map<string, number>> {
  const client = await db();
  const tables = await client.$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
    WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`;
  const found = new Map<string, number>();
  for (const { name } of tables) {
    const rows = await client.$queryRawUnsafe<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM ${name} AS row
       WHERE EXISTS (SELECT FROM unnest($1::text[]) AS t WHERE row::text ILIKE '%' || t || '%')`,
      traces,
    );
    found.set(name, rows[0]?.n ?? 0);
  }
  return found;
}

const withTraces = (found: Map<string, number>) =>
  [...found].filter(([, n]) => n > 0).map(([name]) => name);

async function objectsOf({ ctx, formerId }: Somebody): Promise<string[]> {
  const all: string[] = [];
  const folders = ['photos', 'drawings', 'audio', 'documents', 'uploads', 'refused', 'incoming'];
  for (const folder of folders) {
    all.push(...(await Array.fromAsync(getStorage().list(folder))).flat());
  }
  return all.filter((key) => [ctx.personId, formerId].some((id) => key.includes(id))).sort();
}

const run = (signal = new AbortController().signal, attempt = 1) =>
  deletePeople({ id: randomUUID(), data: {}, attempt, signal });
const sure = { word: ' Apagar ', isSure: true };

test('the word and the second yes are asked for, and the person must be there', async () => {
  for (const input of [
    { word: 'apagar', isSure: false },
    { word: 'sim', isSure: true },
    { word: '', isSure: true },
  ]) {
    const asked = requestDeletion({ ctx: ana.ctx, input });
    await expect(asked).rejects.toMatchObject({ code: 'bad_request' });
  }
  const nobody = { actor: 'person', personId: randomUUID() } as const;
  const asked = requestDeletion({ ctx: nobody, input: sure });
  await expect(asked).rejects.toMatchObject({ code: 'not_found' });
  expect(await isLeaving({ ctx: nobody })).toBeNull();
  await run();
  expect(await isLeaving({ ctx: ana.ctx })).toBe(false);
});

test('the filling leaves a trace in every table that could hold one', async () => {
  const found = await findTraces(ana);
  const empty = [...found].filter(([, n]) => n === 0).map(([name]) => name.replace(/^.*\./, ''));
  const ours = empty.filter((name) => /^(acervo|table|_prisma)_/.test(name) || name === 'job');
  expect(ours.sort()).toEqual([...nobodys].sort());
  expect(await objectsOf(ana)).toHaveLength(objectsOfEach);
});

test('a store that is down loses nothing: the next try goes on', async () => {
  await requestDeletion({ ctx: ana.ctx, input: sure });
  expect(await isLeaving({ ctx: ana.ctx })).toBe(true);
  const storage = getStorage();
  const { delete: remove } = storage;
  storage.delete = () => Promise.reject(new Error('The store is down.'));
  await expect(run()).rejects.toThrow('down');
  expect(await isLeaving({ ctx: ana.ctx })).toBe(true);
  expect(await objectsOf(ana)).toHaveLength(objectsOfEach);
  storage.delete = remove;
  const stopped = AbortSignal.abort();
  await expect(run(stopped)).rejects.toMatchObject({ code: 'storage_unavailable' });
});

test('afterwards no table, no job and no object holds anything of hers, and his is untouched', async () => {
  const his = { rows: await findTraces(ben), objects: await objectsOf(ben) };
  // What came between the first deletion of rows and the last.
  const data = {
    personId: ana.ctx.personId,
    direction: 'inbound',
    body: ana.traces[0] ?? '',
  } as const;
  await (await db()).message.create({ data });
  await run();
  expect(withTraces(await findTraces(ana))).toEqual([]);
  expect(await objectsOf(ana)).toEqual([]);
  expect(await isLeaving({ ctx: ana.ctx })).toBeNull();
  // His own words stay; the copy of one that was learned as nobody's, before he was known, is gone.
  const words = 'public.acervo_vocabulary';
  his.rows.set(words, (his.rows.get(words) ?? 0) - 1);
  expect(await findTraces(ben)).toEqual(his.rows);
  expect(
    await (await db()).vocabularyWord.findMany({ where: { word: 'balthazar' } }),
  ).toMatchObject([{ ownerId: ben.ctx.personId }]);
  expect(await objectsOf(ben)).toEqual(his.objects);
  expect(his.objects).toHaveLength(objectsOfEach);
});

test('what models used for her stays in the sums, without a name', async () => {
  const usages = await (await db()).usage.findMany({ orderBy: { personId: 'asc' } });
  expect(usages.map(({ personId, turnId, weight }) => [personId, turnId !== null, weight])).toEqual(
    [
      [ben.ctx.personId, true, 7],
      [null, false, 7],
    ],
  );
});

test('asking twice, and a job without anybody, do no harm', async () => {
  await requestDeletion({ ctx: ben.ctx, input: sure });
  await requestDeletion({ ctx: ben.ctx, input: sure });
  await run();
  await run();
  expect(withTraces(await findTraces(ben))).toEqual([]);
  expect(await (await db()).image.count()).toBe(0);
});
