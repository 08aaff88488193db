import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { GET as getVoice } from '@/app/report/voice/[mediaId]/route';
import { POST } from '@/app/whatsapp/route';
import { signInAs } from '@/lib/auth/testing/sign-in-as';
import { makePerson } from '@/lib/collection/testing/photo-fixtures';
import type { PersonContext } from '@/lib/context';
import { db } from '@/lib/db';
import { listVoiceNotes } from '@/lib/operations';
import { listAccesses } from '@/lib/privacy';
import { newPhoto } from '../../testing/new-photo';
import type { SentReply } from '../../testing/start-channel';
import { startConversation, type TestConversation } from '../../testing/start-conversation';

/** Speech is a server's here; what is answered is up to the rules assistant's rules. */
const operatorKey = 'operator-key-of-these-tests';
const ogg = Buffer.alloc(64);
ogg.write('OggS', 0);
ogg.write('OpusHead', 28);
/** What the speech server says it heard, and the forms that it was sent. */
let said = '';
const forms: FormData[] = [];
const speech = createServer(async (request, response) => {
  const body = new Uint8Array(await buffer(request));
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  forms.push(await new Response(body, { headers }).formData());
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ text: said }));
});
let conversation: TestConversation;
let last = 0;
let person = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => speech.listen(0, '127.0.0.1', resolve));
  const { port } = speech.address() as AddressInfo;
  conversation = await startConversation({
    ACERVO_OPERATOR_KEY: operatorKey,
    ACERVO_TRANSCRIPTION_MODEL: 'whisper-1',
    ACERVO_TRANSCRIPTION_API_KEY: 'a-key',
    ACERVO_TRANSCRIPTION_BASE_URL: `http://127.0.0.1:${port}/v1`,
  });
  const photo = await readFile('public/demo/dogs-at-the-window.jpg');
  conversation.channel.media.set('/dogs', (_, response) => response.end(photo));
  conversation.channel.media.set('/voice', (_, response) => response.end(ogg));
  const long = Buffer.concat([ogg, Buffer.alloc(16 * 1024 * 1024 - ogg.length)]);
  conversation.channel.media.set('/long', (_, response) => response.end(long));
  const tooLong = Buffer.concat([long, Buffer.alloc(1)]);
  conversation.channel.media.set('/too-long', (_, response) => response.end(tooLong));
});

beforeEach(() => {
  last += 1;
  person = `whatsapp:+55719111100${String(last).padStart(2, '0')}`;
});

afterAll(async () => {
  await conversation.stop();
  speech.closeAllConnections();
  speech.close();
});

function hears(text: string): void {
  said = text;
}

const post = (fields: Record<string, string>) =>
  POST(conversation.channel.webhook({ From: person, ...fields }));
const media = (name: string) => {
  const MediaContentType0 = name === 'dogs' ? 'image/jpeg' : 'audio/ogg';
  return { NumMedia: '1', MediaUrl0: conversation.channel.url(`/${name}`), MediaContentType0 };
};

async function answersTo(fields: Record<string, string>): Promise<SentReply[]> {
  const before = conversation.channel.repliesTo(person).length;
  await post(fields);
  await expect.poll(() => conversation.channel.repliesTo(person).length).toBe(before + 1);
  return conversation.channel.repliesTo(person).slice(before);
}

async function notes() {
  const rows = await (await db()).media.findMany({
    where: { contentType: 'audio/ogg', message: { person: { address: person } } },
    orderBy: { id: 'asc' },
    include: { description: { include: { images: true } } },
  });
  return rows.map(({ description, ...row }) => ({
    ...row,
    describes: description && { text: description.text, photos: description.images.length },
  }));
}

test('a note behind photos is their description, in one answer, and stays with it', async () => {
  hears('O Thor esperando na janela');
  await post(media('dogs'));
  await post(media('dogs'));
  const [reply] = await answersTo(media('voice'));
  expect(reply?.body).toContain('O Thor esperando na janela');
  expect(await notes()).toMatchObject([
    {
      transcript: 'O Thor esperando na janela',
      transcriptModel: 'whisper-1',
      describes: { text: 'O Thor esperando na janela' },
    },
  ]);
});

test('a note just before its six photos is one turn with them, and describes them', async () => {
  hears('A festa junina da escola');
  const files = await Promise.all(Array.from({ length: 6 }, newPhoto));
  const sent = files.map((file, n) => {
    conversation.channel.media.set(`/party-${n}`, (_, response) => response.end(file));
    return { ...media('dogs'), MediaUrl0: conversation.channel.url(`/party-${n}`) };
  });
  await post(media('voice'));
  // Within 200 ms, as webhooks overtake each other.
  await Promise.all(sent.map((fields) => post(fields)));
  await expect.poll(() => conversation.channel.repliesTo(person).length).toBe(1);
  const client = await db();
  const photos = await client.image.findMany({
    where: { owner: { address: person } },
    include: { description: true },
  });
  expect(photos.map(({ description }) => description?.text)).toEqual(
    Array(6).fill('A festa junina da escola'),
  );
  expect(await client.turn.count({ where: { person: { address: person } } })).toBe(1);
});

test('a note for photos that wait is their description too', async () => {
  hears('A festa da vó');
  await answersTo(media('dogs'));
  await answersTo(media('voice'));
  expect(await notes()).toMatchObject([{ describes: { text: 'A festa da vó', photos: 1 } }]);
});

test('a spoken search is a search: it describes nothing, whatever it finds', async () => {
  await answersTo({ ...media('dogs'), Body: 'Mostre fotos de cachorro' });
  hears('Mostre fotos de cachorro');
  await post(media('voice'));
  await expect.poll(() => conversation.channel.repliesTo(person).length).toBe(3);
  expect(await notes()).toMatchObject([{ descriptionId: null }]);
});

test('the speech model is told which language to expect', async () => {
  await answersTo({ Body: 'hello, can you help me with my photos please?' });
  hears('Show me the dogs');
  await answersTo(media('voice'));
  expect(forms.at(-1)?.get('language')).toBe('en');
  expect(forms.at(-1)?.get('model')).toBe('whisper-1');
});

test('a note of 16 MB is kept and heard; one byte more is refused, and the photo beside it is not', async () => {
  hears('Uma história comprida sobre a praia');
  await post(media('dogs'));
  await answersTo(media('long'));
  expect(await notes()).toMatchObject([{ status: 'stored', describes: { photos: 1 } }]);

  const [refused] = await answersTo(media('too-long'));
  expect(refused?.body).toContain('grande demais');
  expect((await notes())[1]).toMatchObject({ status: 'refused', refusal: 'too_large' });
  expect(await (await db()).image.count({ where: { owner: { address: person } } })).toBe(1);
});

const play = (mediaId: string, headers: Record<string, string>) =>
  getVoice(new Request(`http://127.0.0.1/report/voice/${mediaId}`, { headers }), {
    params: Promise.resolve({ mediaId }),
  });

test('a note is played to its speaker and the operator, from any place, beside its description', async () => {
  hears('O Thor na praia');
  await answersTo(media('dogs'));
  await answersTo(media('voice'));
  const [note] = await notes();
  const mediaId = note?.id ?? '';
  const operator = { authorization: `Bearer ${operatorKey}` };
  expect((await play(mediaId, {})).status).toBe(401);
  const part = await play(mediaId, { ...operator, range: 'bytes=28-35' });
  expect([part.status, await part.text()]).toEqual([206, 'OpusHead']);
  expect(part.headers.get('content-type')).toBe('audio/ogg');

  const where = { descriptionId: note?.descriptionId ?? 0 };
  const { id: imageId } = await (await db()).image.findFirstOrThrow({ where });
  const spoken = await listVoiceNotes({ ctx: { actor: 'operator' }, input: { imageId } });
  expect(spoken).toEqual([mediaId]);

  const owner = await (await db()).person.findUniqueOrThrow({ where: { address: person } });
  const speaker: PersonContext = { actor: 'person', personId: owner.id };
  const mine = await play(mediaId, { cookie: (await signInAs(speaker)).get('cookie') ?? '' });
  expect(mine.status).toBe(200);
  expect(await listVoiceNotes({ ctx: speaker, input: { imageId } })).toEqual([mediaId]);
  // Who listens for another is told to them; who listens to their own note is not.
  const openings = await listAccesses({ ctx: speaker, input: { limit: 10 } });
  expect(openings.map(({ by }) => by)).toEqual(['key']);
  const other = await makePerson('Ben');
  const theirs = await play(mediaId, { cookie: (await signInAs(other)).get('cookie') ?? '' });
  expect(theirs.status).toBe(404);
  expect(await listVoiceNotes({ ctx: other, input: { imageId } })).toEqual([]);
});

test.each(['a photo', 'nothing', 'no id'])('%s is no voice note', async (what) => {
  await answersTo({ ...media('dogs'), Body: 'Cachorros' });
  const photo = await (await db()).media.findFirstOrThrow({ where: { imageId: { not: null } } });
  const ids: Record<string, string> = { 'a photo': photo.id, 'no id': '../audio' };
  const mediaId = ids[what] ?? '019a0000-0000-7000-8000-000000000009';
  const { status } = await play(mediaId, { authorization: `Bearer ${operatorKey}` });
  expect(status).toBe(what === 'no id' ? 400 : 404);
});
