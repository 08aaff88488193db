import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { POST } from '@/app/whatsapp/fallback/route';
import { Random } from '@/bench/measure/random';
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

async function write(From: string, Body: string, fields: Record<string, string> = {}) {
  const request = conversation.channel.webhook({ From, Body, ...fields }, '/whatsapp/fallback');
  expect((await POST(request)).status).toBe(200);
}

const photo = () => ({
  NumMedia: '1',
  MediaUrl0: nextPhoto(),
  MediaContentType0: 'image/jpeg',
});

/** All that was said to a person, once nothing of theirs waits any more. */
async function answersTo(address: string): Promise<string> {
  const waiting = async () =>
    (await db()).message.count({
      where: { person: { address }, status: { in: ['waiting', 'sending'] } },
    });
  await expect.poll(waiting).toBe(0);
  return conversation.channel
    .repliesTo(address)
    .map(({ body }) => body)
    .join('\n');
}

const turnsOf = async (address: string) =>
  (await db()).turn.count({ where: { person: { address } } });

test('two requests of one message, and two messages that wait together, are all answered', async () => {
  const ana = 'whatsapp:+5571933331001';
  await write(ana, 'Minha gata na janela', photo());
  await answersTo(ana);
  await write(ana, 'mostra as fotos da gata\nquais álbuns eu tenho?');
  expect(await answersTo(ana)).toMatch(/gata[\s\S]*álbum/);

  const bia = 'whatsapp:+5571933331002';
  await Promise.all([
    write(bia, 'mostra as fotos do papagaio'),
    write(bia, 'cadê as fotos da jabuticabeira?'),
  ]);
  const said = await answersTo(bia);
  expect(said).toContain('papagaio');
  expect(said).toContain('jabuticabeira');
});

test('three short messages that make one sentence are one request', async () => {
  const caio = 'whatsapp:+5571933331003';
  for (const piece of ['me manda', 'as fotos', 'do papagaio']) await write(caio, piece);
  expect(await answersTo(caio)).toContain('papagaio');
  expect(await turnsOf(caio)).toBe(1);
  expect(conversation.channel.repliesTo(caio)).toHaveLength(1);
});

test('a captioned photo and a question that come together: both', async () => {
  const dora = 'whatsapp:+5571933331004';
  await write(dora, 'O quintal da vó', photo());
  await write(dora, 'quais álbuns eu tenho?');
  expect(await answersTo(dora)).toMatch(/quintal[\s\S]*álbum/);
  expect(await turnsOf(dora)).toBe(1);
});

test('words just before their photos are one turn with them, and describe them', async () => {
  const eva = 'whatsapp:+5571933331005';
  await write(eva, 'O aniversário da Bia no sítio');
  await Promise.all(Array.from({ length: 6 }, () => write(eva, '', photo())));
  await answersTo(eva);
  const photos = await (await db()).image.findMany({
    where: { owner: { address: eva } },
    include: { description: true },
  });
  expect(photos.map(({ description }) => description?.text)).toEqual(
    Array(6).fill('O aniversário da Bia no sítio'),
  );
  expect(await turnsOf(eva)).toBe(1);
});

/** The subjects of one person: no word stands in another. */
const subjects =
  'papagaio jabuticaba bicicleta fogueira piscina violão girassol tartaruga sanfona churrasco';
const asks = [
  (subject: string) => `mostra as fotos de ${subject}`,
  (subject: string) => `cadê as fotos de ${subject}?`,
  (subject: string) => `oi! tem foto de ${subject}?`,
];
const seed = Number(process.env.PEOPLE_SEED ?? Date.now() % 2 ** 31);

test(`300 messages of 30 people, 1.5 to 4 s apart, all find their answer (PEOPLE_SEED=${seed})`, {
  timeout: 180_000,
}, async () => {
  const people = Array.from({ length: 30 }, (_, n) => `whatsapp:+55719333320${n + 10}`);
  const random = new Random(seed);
  await Promise.all(
    people.map(async (person) => {
      for (const subject of subjects.split(' ')) {
        await write(person, random.pick(asks)(subject));
        await sleep(1500 + random.below(2500));
      }
    }),
  );
  for (const person of people) {
    const said = await answersTo(person);
    expect(subjects.split(' ').filter((subject) => !said.includes(subject))).toEqual([]);
  }
});
