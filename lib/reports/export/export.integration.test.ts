import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAlbum } from '@/lib/collection';
import { keepPhoto, makeAttachment, makePerson } from '@/lib/collection/testing/photo-fixtures';
import type { PersonContext } from '@/lib/context';
import { closeDatabase, db, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { getStorage } from '@/lib/storage';
import { exportEverything, readHoldings } from '..';
import { readStream, readZip } from '../testing/read-zip';

const hostile = "</title><script>alert(1)</script> \"onerror='x'";
let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;
let ana: PersonContext;
let ben: PersonContext;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase();
  await openDatabase();
  ana = await makePerson(`Ana ${hostile}`);
  ben = await makePerson('Ben');
});

afterAll(async () => {
  await closeDatabase();
  await testDatabase.remove();
});

async function keepVoice(ctx: PersonContext, transcript: string, bytes: string): Promise<void> {
  const { mediaId } = await makeAttachment(ctx);
  const storageKey = `audio/${ctx.personId}/${mediaId}.ogg`;
  await getStorage().put(storageKey, Buffer.from(bytes), 'audio/ogg');
  await (await db()).media.update({ where: { id: mediaId }, data: { storageKey, transcript } });
}

const exportOf = async (ctx: PersonContext) => {
  const { body, name } = await exportEverything({ ctx, input: { language: 'pt' } });
  return { name, files: readZip(await readStream(body)) };
};

test('an export holds the bytes as they came, voice notes, and an index of all of it', async () => {
  const client = await db();
  const cat = await keepPhoto(ana, 'grey-cat.jpg', `Gato ${hostile}`);
  const gone = await keepPhoto(ana, 'dandelions.jpg', null);
  await keepPhoto(ben, 'maine-coon-cat.jpg', 'O gato do Ben');
  await keepVoice(ana, 'a voz da Ana', 'ogg-ana');
  await keepVoice(ben, 'a voz do Ben', 'ogg-ben');
  const external = { link: 'javascript:alert(1)', ownerId: ana.personId };
  await client.image.create({ data: external });
  const rows = await client.image.findMany({
    where: { id: { in: [cat, gone] } },
    orderBy: { id: 'asc' },
  });
  await getStorage().delete(`${rows[1]?.link}/original.jpg`);
  expect(await readHoldings({ ctx: ana })).toMatchObject({ photos: 3, voiceNotes: 1, drawings: 0 });

  const { name, files } = await exportOf(ana);
  expect(name).toMatch(/^Acervo Ana [^<>"/]*\.zip$/);
  const names = Object.keys(files);
  expect(names).toHaveLength(4);
  const photo = names.find((one) => one.endsWith(` ${cat}.jpg`)) ?? '';
  expect(photo).toMatch(/^fotos\/\d{4}\/\d{4}-\d\d-\d\d Gato /);
  expect(files[photo]).toEqual((await getStorage().get(`${rows[0]?.link}/original.jpg`))?.body);
  const voice = names.find((one) => one.startsWith('audios/')) ?? '';
  expect(files[voice]?.toString()).toBe('ogg-ana');

  const index = JSON.parse(files['index.json']?.toString() ?? '');
  expect(index.photos).toHaveLength(3);
  expect(index.photos[0]).toMatchObject({ id: cat, file: photo, description: `Gato ${hostile}` });
  expect(index.photos[1]).toMatchObject({ id: gone, file: null, description: null });
  expect(index.voiceNotes).toMatchObject([{ file: voice, transcript: 'a voz da Ana' }]);

  const page = files['index.html']?.toString() ?? '';
  expect(page).toContain('3 fotos e 1 áudio');
  expect(page).not.toContain('<script');
  expect(page).not.toMatch(/href="javascript/);
  expect(page).toContain(
    photo.split('/').map(encodeURIComponent).join('/').replaceAll("'", '&#39;'),
  );
  expect(JSON.stringify([index, page])).not.toContain('Ben');
});

test('what was said on both sides goes along, with its files, albums and preferences, page by page', async () => {
  const client = await db();
  const [dora, eva] = [await makePerson('Dora'), await makePerson('Eva')];
  const clock = await keepPhoto(dora, 'wall-clock.jpg', 'O relógio');
  const evas = await keepPhoto(eva, 'grey-cat.jpg', 'segredo da Eva');
  await keepVoice(dora, 'a voz da Dora', 'ogg-dora');
  const [came, spoke] = await client.message.findMany({
    where: { personId: dora.personId },
    orderBy: { id: 'asc' },
    include: { media: true },
  });
  await client.media.updateMany({ where: { messageId: came?.id ?? '' }, data: { imageId: clock } });
  const drawing = await client.drawing.create({
    data: {
      ...{
        ownerId: dora.personId,
        prompt: 'um gato',
        model: 'm',
        folder: `drawings/${dora.personId}/x`,
      },
      ...{ contentType: 'image/png', byteSize: 1, width: 1, height: 1 },
    },
  });
  await getStorage().put(`${drawing.folder}/original.png`, Buffer.from('png-dora'), 'image/png');
  const reply = { personId: dora.personId, direction: 'outbound', status: 'done' } as const;
  await client.message.create({ data: { ...reply, body: `Aqui está ${hostile}`, imageId: clock } });
  await client.message.create({ data: { ...reply, body: 'Desenhei', drawingId: drawing.id } });
  // Eva's photo, which no message of Dora's may bring along.
  await client.message.create({ data: { ...reply, body: 'De outra pessoa', imageId: evas } });
  await client.message.createMany({
    data: Array.from({ length: 230 }, (_, n) => ({ ...reply, body: `mais ${n}` })),
  });
  await createAlbum({ ctx: dora, input: { name: `Casa ${hostile}`, photoIds: [clock] } });
  await createAlbum({ ctx: eva, input: { name: 'Álbum da Eva', photoIds: [evas] } });
  const preference = { text: 'Responder curto', folded: 'responder curto', said: 'seja breve' };
  await client.preference.create({ data: { personId: dora.personId, ...preference } });

  const { files } = await exportOf(dora);
  const index = JSON.parse(files['index.json']?.toString() ?? '');
  const [{ file }] = index.photos;
  expect(files[file]).toBeDefined();
  expect(index.albums).toMatchObject([{ name: `Casa ${hostile}`, photos: [{ id: clock, file }] }]);
  expect(index.preferences).toMatchObject([{ text: 'Responder curto', said: 'seja breve' }]);
  expect(index.messages).toHaveLength(235);
  const [note] = index.voiceNotes;
  expect(index.messages.slice(0, 5)).toMatchObject([
    {
      id: came?.id,
      direction: 'inbound',
      at: came?.createdAt.toISOString(),
      text: '',
      photos: [{ id: clock, file }],
    },
    { id: spoke?.id, voiceNotes: [{ id: note.id, file: note.file, transcript: 'a voz da Dora' }] },
    {
      direction: 'outbound',
      text: `Aqui está ${hostile}`,
      photos: [{ id: clock, file }],
      drawing: null,
    },
    { text: 'Desenhei', photos: [], drawing: { id: drawing.id, file: index.drawings[0].file } },
    { text: 'De outra pessoa', photos: [] },
  ]);
  expect(files[index.drawings[0].file]?.toString()).toBe('png-dora');
  const said = index.messages.slice(5).map(({ text }: { text: string }) => text);
  expect(new Set(said).size).toBe(230);

  const page = files['index.html']?.toString() ?? '';
  for (const heading of ['Álbuns', 'O que o Acervo lembra de mim', 'Conversa'])
    expect(page).toContain(`<h2>${heading}</h2>`);
  expect(page).toContain(`<a href="#p${clock}"><img`);
  expect(page).toContain(`id="p${clock}"`);
  expect(page).toContain('<li>Responder curto</li>');
  expect(page).toContain('mais 229');
  expect(page).not.toContain('<script');
  expect(JSON.stringify([index, page])).not.toContain('Eva');
});

test('somebody without anything gets an index that says so; nobody gets none', async () => {
  const { files } = await exportOf(await makePerson('Caio'));
  expect(Object.keys(files).sort()).toEqual(['index.html', 'index.json']);
  expect(JSON.parse(files['index.json']?.toString() ?? '')).toEqual({
    photos: [],
    voiceNotes: [],
    drawings: [],
    refused: [],
    albums: [],
    preferences: [],
    messages: [],
  });
  const ctx = { actor: 'person', personId: '019a0000-0000-7000-8000-000000000000' } as const;
  await expect(exportOf(ctx)).rejects.toMatchObject({ code: 'not_found' });
});

test('a store that fails breaks the archive off: it must not pass for a whole one', async () => {
  const storage = getStorage();
  const get = storage.get.bind(storage);
  storage.get = () => Promise.reject(new Error('The store is down.'));
  await expect(exportOf(ana)).rejects.toThrow();
  storage.get = get;
});
