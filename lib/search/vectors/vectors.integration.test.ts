import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type EmbeddingServer, startEmbeddingServer } from '@/lib/ai/testing/embedding-server';
import { makePerson } from '@/lib/collection/testing/photo-fixtures';
import type { PersonContext } from '@/lib/context';
import { closeDatabase, db, haveVectors, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { encodeCursor } from '../text/cursor';

const operator = { actor: 'operator' as const };
let collection: typeof import('@/lib/collection');
let search: typeof import('@/lib/search');
let server: EmbeddingServer;
let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;
let hasVectors: boolean;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase();
  server = await startEmbeddingServer();
  await openDatabase();
  hasVectors = await haveVectors();
});

beforeEach(async () => {
  await restart({});
  server.requests.length = 0;
  server.intercept = null;
});

afterAll(async () => {
  await closeDatabase();
  server.stop();
  await testDatabase.remove();
});

/** As a process that starts with this configuration; the database stays open. */
async function restart(environment: Record<string, string>): Promise<void> {
  Object.assign(process.env, {
    ACERVO_EMBEDDING_API_KEY: 'a-key',
    ACERVO_EMBEDDING_BASE_URL: server.url,
    ACERVO_EMBEDDING_MODEL: 'text-embedding-3-small',
    ACERVO_EMBEDDING_DIMENSIONS: '64',
    ...environment,
  });
  vi.resetModules();
  collection = await import('@/lib/collection');
  search = await import('@/lib/search');
}

async function keep(ctx: PersonContext, text: string | null): Promise<number> {
  const client = await db();
  const ownerId = ctx.personId;
  const description =
    text === null ? null : await client.description.create({ data: { text, ownerId } });
  const { id } = await client.image.create({
    data: { link: 'x', ownerId, descriptionId: description?.id ?? null },
  });
  return id;
}

async function embedAll(ctx: Parameters<typeof search.embedPhotos>[0]['ctx'] = operator) {
  let embedded = 0;
  for (let afterId: number | null = 0; afterId !== null; ) {
    const signal = AbortSignal.timeout(30_000);
    const done = await search.embedPhotos({ ctx, input: { afterId }, signal });
    embedded += done.embedded;
    afterId = done.nextId;
  }
  return embedded;
}

async function find(ctx: PersonContext, words: string, more = {}) {
  const query = { words, from: null, to: null, order: 'newest' as const, after: null, limit: 10 };
  const meaning = await search.embedQuery({ ctx, input: { words, turnId: null } });
  return search.findPhotos({ ctx, input: { ...query, meaning, ...more } });
}

const matches = (found: Awaited<ReturnType<typeof find>>) =>
  found.photos.map(({ id, matchedBy }) => [id, matchedBy]);

test('without pgvector it is off, is said, and words find as ever', async () => {
  const ana = await makePerson('Ana');
  const photo = await keep(ana, 'Os cachorros na janela');
  expect(await search.embeddingProgress()).toMatchObject({
    state: hasVectors ? 'on' : 'no_vectors',
  });
  if (!hasVectors) expect(await embedAll()).toBe(0);
  expect(matches(await find(ana, 'cachorro'))).toEqual([[photo, 'words']]);
  await restart({ ACERVO_EMBEDDING_MODEL: 'off' });
  expect(await search.embeddingProgress()).toMatchObject({ state: 'role_off', model: null });
  expect(matches(await find(ana, 'cachorro'))).toEqual([[photo, 'words']]);
});

describe('with vectors', () => {
  beforeEach((context) => {
    if (!hasVectors) context.skip();
  });

  test('a photo is found by what it means, a near one not beside it, a strange one never', async () => {
    const ana = await makePerson('Ana');
    const dog = await keep(ana, 'Os cachorros na janela');
    const beach = await keep(ana, 'Dia de praia');
    await embedAll();
    expect(matches(await find(ana, 'filhote'))).toEqual([[dog, 'meaning']]);
    expect(matches(await find(ana, 'puppy'))).toEqual([[dog, 'meaning']]);
    expect(matches(await find(ana, 'praia'))).toEqual([[beach, 'words']]);
    const nothing = await find(ana, 'nota fiscal');
    expect(nothing).toMatchObject({ found: 0, photos: [], near: [] });
  });

  test('what words find comes first, and what means the same after it', async () => {
    const ana = await makePerson('Ana');
    const puppy = await keep(ana, 'Filhote novo da vizinha');
    const dog = await keep(ana, 'Cachorro novo da vizinha');
    await embedAll();
    const found = await find(ana, 'cachorro');
    expect(found.found).toBe(2);
    expect(matches(found)).toEqual([
      [dog, 'words'],
      [puppy, 'meaning'],
    ]);
  });

  test('another person’s photo is never found, however near, nor by a made-up page address', async () => {
    const [ana, bruno] = [await makePerson('Ana'), await makePerson('Bruno')];
    const his = await keep(bruno, 'Filhote de cachorro');
    await keep(ana, 'Bolo de aniversário');
    await embedAll();
    expect(matches(await find(bruno, 'puppy'))).toEqual([[his, 'meaning']]);
    expect(await find(ana, 'puppy')).toMatchObject({ found: 0, photos: [] });
    const after = encodeCursor({ ids: [his], shown: [], rest: null });
    expect((await find(ana, 'puppy', { after })).photos).toEqual([]);
    // The row's own owner decides, whatever stands beside the vector.
    await (await db()).$executeRaw`
      UPDATE acervo_embedding SET owner_id = ${ana.personId}::uuid WHERE image_id = ${his}`;
    expect(await find(ana, 'puppy')).toMatchObject({ found: 0, photos: [] });
    expect(await embedAll()).toBe(1);
  });

  test('a corrected description is found by its new words alone, also before it is embedded', async () => {
    const ana = await makePerson('Ana');
    const photo = await keep(ana, 'Filhote dormindo');
    await embedAll();
    const input = { mode: 'replace' as const, photoIds: [photo], words: 'Bolo de chocolate' };
    await collection.setDescription({ ctx: ana, input });
    expect((await find(ana, 'puppy')).found).toBe(0);
    expect(await embedAll({ actor: 'person', personId: ana.personId })).toBe(1);
    expect(matches(await find(ana, 'birthday'))).toEqual([[photo, 'meaning']]);
  });

  test('a run that is broken off goes on where it ended, and asks for nothing twice', async () => {
    await embedAll();
    const ana = await makePerson('Ana');
    for (let n = 0; n < 70; n++) await keep(ana, `Praia, dia ${n}`);
    await keep(ana, null);
    expect(await search.embeddingProgress()).toMatchObject({ state: 'on', waiting: 70 });
    server.requests.length = 0;
    server.intercept = ({ input }) => (input.length === 64 ? null : { status: 500 });
    await expect(embedAll()).rejects.toMatchObject({ code: 'model_unavailable' });
    expect(await search.embeddingProgress()).toMatchObject({ waiting: 6 });
    server.intercept = null;
    server.requests.length = 0;
    expect(await embedAll()).toBe(6);
    expect(server.requests.map(({ input }) => input.length)).toEqual([6]);
    expect(await embedAll()).toBe(0);
    expect(server.requests).toHaveLength(1);
    expect(await search.embeddingProgress()).toMatchObject({
      model: 'text-embedding-3-small',
      waiting: 0,
    });
  });

  test('another model of the same length is not compared with the old one’s vectors', async () => {
    const ana = await makePerson('Ana');
    const dog = await keep(ana, 'Cachorro');
    await embedAll();
    await restart({ ACERVO_EMBEDDING_MODEL: 'text-embedding-3-large' });
    expect((await find(ana, 'puppy')).found).toBe(0);
    const { waiting } = await search.embeddingProgress();
    expect(waiting).toBeGreaterThan(0);
    expect(await embedAll()).toBe(waiting);
    expect(matches(await find(ana, 'puppy'))).toEqual([[dog, 'meaning']]);
  });

  test('a model of another length takes the table over, and everything is embedded again', async () => {
    const ana = await makePerson('Ana');
    const dog = await keep(ana, 'Cachorro');
    await embedAll();
    await restart({ ACERVO_EMBEDDING_DIMENSIONS: '96' });
    expect(await search.embeddingProgress()).toMatchObject({ embedded: 0 });
    expect((await find(ana, 'puppy')).found).toBe(0);
    await embedAll();
    expect(matches(await find(ana, 'puppy'))).toEqual([[dog, 'meaning']]);
  });

  test('while the server is down words find as ever, and it is not asked again at once', async () => {
    const ana = await makePerson('Ana');
    const dog = await keep(ana, 'Cachorro na praia');
    await embedAll();
    server.intercept = () => 'silence';
    server.requests.length = 0;
    expect(matches(await find(ana, 'cachorro'))).toEqual([[dog, 'words']]);
    expect((await find(ana, 'puppy')).found).toBe(0);
    expect(server.requests).toHaveLength(1);
  });

  test('pages of a fused search meet without a gap or a repeat, and count what there is', async () => {
    const ana = await makePerson('Ana');
    for (let n = 0; n < 230; n++) await keep(ana, `Cachorro, dia ${n}`);
    for (let n = 0; n < 5; n++) await keep(ana, 'Filhote');
    await embedAll();
    const first = await find(ana, 'cachorro', { limit: 7 });
    expect(first.found).toBe(235);
    expect(first.photos.slice(0, 1).map(({ matchedBy }) => matchedBy)).toEqual(['words']);
    const seen = first.photos.map(({ id }) => id);
    for (let after = first.next; after !== null; ) {
      const meaning = null;
      const page = await find(ana, 'cachorro', { limit: 60, after, meaning });
      seen.push(...page.photos.map(({ id }) => id));
      after = page.next;
    }
    expect(seen).toHaveLength(235);
    expect(new Set(seen).size).toBe(235);
  });

  test('the oldest first stays so, and a deleted photo’s vector goes with it', async () => {
    const ana = await makePerson('Ana');
    const dogs = [await keep(ana, 'Cachorro na praia'), await keep(ana, 'Cachorro')];
    const puppy = await keep(ana, 'Filhote');
    await embedAll();
    const oldest = await find(ana, 'cachorro', { order: 'oldest' });
    expect(oldest.photos.map(({ id }) => id)).toEqual(dogs);
    await collection.deletePhotos({ ctx: ana, input: { photoIds: [puppy] } });
    const left = await (await db()).$queryRaw`
      SELECT 1 FROM acervo_embedding WHERE image_id = ${puppy}`;
    expect(left).toEqual([]);
  });

  test('the index finds one person’s nearest among everybody’s, as comparing all of them does', async () => {
    const [ana, bruno] = [await makePerson('Ana'), await makePerson('Bruno')];
    for (let n = 0; n < 120; n++) await keep(bruno, `Filhote ${n}`);
    const mine = [
      await keep(ana, 'Cachorro'),
      await keep(ana, 'Um cachorro'),
      await keep(ana, 'Mar'),
    ];
    await embedAll();
    const { buildVectorIndex, hasVectorIndex } = await import('./vector-index');
    const { nearestByIndex, nearestExactly } = await import('./nearest-photos');
    await buildVectorIndex({ beside: true });
    expect(await hasVectorIndex()).toBe(true);
    const asked = {
      ...{ ownerId: ana.personId, words: 'puppy', days: null },
      ...{ order: 'newest' as const, after: null, limit: 10 },
    };
    const meaning = await search.embedQuery({
      ctx: ana,
      input: { words: 'puppy', turnId: null },
    });
    if (!meaning) throw new Error('The server did not answer.');
    const near = await nearestByIndex(asked, meaning);
    expect(near.map(({ id }) => id)).toEqual([mine[0], mine[1]]);
    expect(near).toEqual(await nearestExactly(asked, meaning));
  });
});
