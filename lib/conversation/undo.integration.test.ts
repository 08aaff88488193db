import { afterAll, beforeAll, expect, test } from 'vitest';
import { POST } from '@/app/whatsapp/route';
import { db } from '@/lib/db';
import { servePhotos } from './testing/serve-photos';
import { startConversation, type TestConversation } from './testing/start-conversation';

let conversation: TestConversation;
let nextPhoto: () => string;

beforeAll(async () => {
  conversation = await startConversation();
  nextPhoto = servePhotos(conversation.channel);
});

afterAll(() => conversation.stop());

/** Says something and gives the answer's text; photos that follow it are counted apart. */
async function say(from: string, fields: Record<string, string>): Promise<string> {
  const before = conversation.channel.repliesTo(from).length;
  await POST(conversation.channel.webhook({ From: from, ...fields }));
  await expect.poll(() => conversation.channel.repliesTo(from).length).toBeGreaterThan(before);
  return conversation.channel.repliesTo(from)[before]?.body ?? '';
}

const sendPhoto = (from: string, caption: string) =>
  say(from, {
    Body: caption,
    NumMedia: '1',
    MediaUrl0: nextPhoto(),
    MediaContentType0: 'image/jpeg',
  });

const photosOf = async (address: string) =>
  (await db()).image.findMany({
    where: { owner: { address } },
    include: { description: true },
    orderBy: { id: 'asc' },
  });

test('“desfaz” brings back what was deleted, and then takes back the correction before', async () => {
  const ana = 'whatsapp:+5571910000001';
  await sendPhoto(ana, 'O cachorro da Ana');
  const [photo] = await photosOf(ana);
  await say(ana, { Body: 'corrige: o gato da Ana' });
  await say(ana, { Body: 'apaga a última' });
  const deleted = await say(ana, { Body: 'sim' });
  expect(deleted).toBe('Pronto, apaguei a foto. Se mudar de ideia, diga “desfaz”.');
  expect(await photosOf(ana)).toEqual([]);
  expect(await say(ana, { Body: 'desfaz' })).toBe('Pronto, a foto “o gato da Ana” está de volta.');
  const [back] = await photosOf(ana);
  expect(back?.id).toBe(photo?.id);
  expect(back?.description?.text).toBe('o gato da Ana');
  expect(await say(ana, { Body: 'desfaz' }), 'four turns ago').toMatch(
    /Quer .*“O cachorro da Ana”/,
  );
  await say(ana, { Body: 'sim' });
  expect((await photosOf(ana))[0]?.description?.text).toBe('O cachorro da Ana');
  expect(await say(ana, { Body: 'desfaz' })).toContain('Quer');
  await sendBack(ana, photo?.id, 'sim');
  expect(await say(ana, { Body: 'desfaz' })).toBe('Não tenho nada para desfazer.');
});

/** Takes back what was sent, and that again. */
async function sendBack(
  from: string,
  photoId: number | undefined,
  words = 'desfaz',
): Promise<void> {
  const [before] = await photosOf(from);
  expect(await say(from, { Body: words })).toMatch(
    /^Desfeito: a foto foi para a lixeira, com as palavras “.+”\. Para trazer de volta/,
  );
  expect(await photosOf(from)).toEqual([]);
  expect(await (await db()).trashedPhoto.count({ where: { owner: { address: from } } })).toBe(1);
  expect(await say(from, { Body: 'desfaz' })).toMatch(/^Pronto, a foto “.+” está de volta\.$/);
  const [back] = await photosOf(from);
  expect([back?.id, back?.description?.text]).toEqual([photoId, before?.description?.text]);
}

test('“desfaz” right after a photo with words puts it into the bin with them, and back', async () => {
  const fabi = 'whatsapp:+5571910000006';
  await sendPhoto(fabi, 'A praia da Fabi');
  const [photo] = await photosOf(fabi);
  await sendBack(fabi, photo?.id);
  expect(await say(fabi, { Body: 'mostra a praia' })).toContain('Achei 1 foto');
});

test('an hour later “desfaz” leaves what was sent, and is about what was changed before', async () => {
  const gabi = 'whatsapp:+5571910000007';
  await sendPhoto(gabi, 'O bolo');
  await say(gabi, { Body: 'corrige: a torta' });
  await sendPhoto(gabi, 'A festa');
  const at = new Date(Date.now() - 61 * 60_000);
  await (await db()).change.updateMany({ where: { person: { address: gabi } }, data: { at } });
  expect(await say(gabi, { Body: 'desfaz' })).toContain('Quer mesmo');
  expect(await say(gabi, { Body: 'sim' })).toContain('“O bolo”');
  expect(await say(gabi, { Body: 'desfaz' })).toBe('Não tenho nada para desfazer.');
  expect(await photosOf(gabi)).toHaveLength(2);
});

test('several photos with words are taken back as one; one that had come before stays', async () => {
  const hugo = 'whatsapp:+5571910000008';
  const known = nextPhoto();
  const media = (url: string, n: number) => ({
    [`MediaUrl${n}`]: url,
    [`MediaContentType${n}`]: 'image/jpeg',
  });
  await say(hugo, { Body: 'O quintal', NumMedia: '1', ...media(known, 0) });
  const album = { ...media(known, 0), ...media(nextPhoto(), 1), ...media(nextPhoto(), 2) };
  await say(hugo, { Body: 'As férias', NumMedia: '3', ...album });
  expect(await photosOf(hugo)).toHaveLength(3);
  expect(await say(hugo, { Body: 'desfaz' })).toContain('as 2 fotos foram para a lixeira');
  expect(await photosOf(hugo)).toHaveLength(1);
  expect(await say(hugo, { Body: 'desfaz' })).toBe(
    'Pronto, as 2 fotos “As férias” estão de volta.',
  );
  expect(await photosOf(hugo)).toHaveLength(3);
});

test('a photo that waits for words does not take “desfaz” for them', async () => {
  const bia = 'whatsapp:+5571910000002';
  await sendPhoto(bia, '');
  await say(bia, { Body: 'Festa junina' });
  expect(await say(bia, { Body: 'desfaz' })).toBe(
    'Desfeito: tirei “Festa junina”. A foto ficou sem descrição.',
  );
  expect((await photosOf(bia))[0]?.description).toBeNull();
  await say(bia, { Body: 'Desfaz' });
  expect((await photosOf(bia))[0]?.description).toBeNull();
  await say(bia, { Body: 'Festa de São João' });
  expect((await photosOf(bia))[0]?.description?.text).toBe('Festa de São João');
});

test('what was passed on takes nothing back', async () => {
  const caio = 'whatsapp:+5571910000003';
  await sendPhoto(caio, 'Relógio');
  await say(caio, { Body: 'corrige: despertador' });
  await say(caio, { Body: 'desfaz', Forwarded: 'true' });
  expect((await photosOf(caio))[0]?.description?.text).toBe('despertador');
});

test('an album is made, filled, listed and shown by its name, page after page', async () => {
  const duda = 'whatsapp:+5571910000004';
  await sendPhoto(duda, 'Mar um');
  expect(await say(duda, { Body: 'põe essa no álbum Praia' })).toBe(
    'Criei o álbum “Praia” com 1 foto.',
  );
  await sendPhoto(duda, 'Mar dois');
  expect(await say(duda, { Body: 'coloca no album praia' })).toBe(
    'Coloquei 1 foto no álbum “Praia”.',
  );
  expect(await say(duda, { Body: 'quais álbuns eu tenho?' })).toContain('• Praia (2 fotos)');
  expect(await say(duda, { Body: 'mostra 1 foto do álbum Praia' })).toContain('tem 2 fotos');
  await expect.poll(() => conversation.channel.repliesTo(duda).at(-1)?.mediaUrl).toBeTruthy();
  expect(conversation.channel.repliesTo(duda).at(-1)?.body).toBe('Mar dois');
  await say(duda, { Body: 'mais' });
  await expect.poll(() => conversation.channel.repliesTo(duda).at(-1)?.body).toBe('Mar um');
  expect(await say(duda, { Body: 'mostra o álbum Campo' })).toContain('Não achei o álbum “Campo”');
  expect(await say(duda, { Body: 'desfaz' }), 'after other turns').toContain('Quer mesmo desfazer');
  expect(await say(duda, { Body: 'sim' })).toBe('Desfeito: o álbum “Praia” está como antes.');
  const eva = 'whatsapp:+5571910000005';
  expect(await say(eva, { Body: 'mostra o álbum Praia' })).toContain('Não achei');
  expect(await say(eva, { Body: 'meus álbuns' })).toContain('ainda não tem álbuns');
});
