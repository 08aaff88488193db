import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { POST } from '@/app/whatsapp/route';
import { deletePhotos, setDescription, setPhotoDetails } from '@/lib/collection';
import { addLooks, makePerson } from '@/lib/collection/testing/photo-fixtures';
import type { PersonContext } from '@/lib/context';
import { db } from '@/lib/db';
import { writeConversationContext } from '@/lib/memory';
import type { SentReply } from '../../testing/start-channel';
import { startConversation, type TestConversation } from '../../testing/start-conversation';

let conversation: TestConversation;
let ana: PersonContext;
let address: string;

beforeAll(async () => {
  conversation = await startConversation();
});

beforeEach(async () => {
  ana = await makePerson('Ana');
  ({ address } = await (await db()).person.findUniqueOrThrow({ where: { id: ana.personId } }));
});

afterAll(async () => {
  await conversation.stop();
});

const words = async (photoIds: number[]) => {
  const rows = await (await db()).image.findMany({
    where: { id: { in: photoIds } },
    orderBy: { id: 'asc' },
    select: { description: { select: { text: true } } },
  });
  return rows.map(({ description }) => description?.text ?? null);
};

/** Photos that are there for long, the last `shown` of them shown just now. */
async function have(texts: (string | null)[], shown = texts.length): Promise<number[]> {
  const ids: number[] = [];
  for (const text of texts) {
    const id = await addLooks(ana, {});
    ids.push(id);
    if (text === null) continue;
    await setDescription({ ctx: ana, input: { mode: 'fill', photoIds: [id], words: text } });
  }
  await age();
  await writeConversationContext({
    ctx: ana,
    input: { lastShownPhotoIds: shown > 0 ? ids.slice(-shown) : [] },
  });
  return ids;
}

const age = async () =>
  (await db()).change.updateMany({
    where: { personId: ana.personId },
    data: { at: new Date(Date.now() - 11 * 60_000) },
  });

async function say(Body: string, button?: SentReply['buttons'][number]): Promise<SentReply> {
  const before = conversation.channel.repliesTo(address).length;
  const tap = button ? { ButtonPayload: button.payload, ButtonText: button.title } : {};
  await POST(conversation.channel.webhook({ From: address, Body, ...tap }));
  await expect
    .poll(() => conversation.channel.repliesTo(address).length, { timeout: 30_000 })
    .toBe(before + 1);
  const reply = conversation.channel.repliesTo(address).at(-1);
  if (!reply) throw new Error('There is no reply.');
  return reply;
}

const tap = (reply: SentReply, n: number) => {
  const button = reply.buttons[n];
  if (!button) throw new Error('There is no such button.');
  return say(button.title, button);
};

const five = ['Formatura', 'Reloj', 'Perro', 'Flor', 'Abeja'];

test('new words after five photos: asked which, nothing changed, then said by number', async () => {
  const ids = await have(five);
  const asked = await say('cambia la descripción a Abeja en el jardín');
  expect(await words(ids)).toEqual(five);
  for (const text of five) expect(asked.body).toContain(text);
  const done = await say('la quinta');
  expect(await words(ids)).toEqual([...five.slice(0, 4), 'Abeja en el jardín']);
  // Old and new.
  expect(done.body).toContain('“Abeja en el jardín”');
  expect(done.body).toContain('“Abeja”');
});

test('of two photos the one is tapped; what was tapped is done once', async () => {
  const ids = await have(['Gato', 'Cachorro']);
  const asked = await say('muda a descrição para Thor na rede');
  expect(asked.buttons).toHaveLength(2);
  await tap(asked, 1);
  expect(await words(ids)).toEqual(['Gato', 'Thor na rede']);
  await tap(asked, 0);
  expect(await words(ids)).toEqual(['Gato', 'Thor na rede']);
});

test('photos that all say the same change together only after a yes', async () => {
  const ids = await have(['Praia', 'Praia', 'Praia']);
  const asked = await say('na verdade é o lago');
  expect(await words(ids)).toEqual(['Praia', 'Praia', 'Praia']);
  expect(asked.buttons).toHaveLength(2);
  await tap(asked, 1);
  expect(await words(ids)).toEqual(['Praia', 'Praia', 'Praia']);
  await say('na verdade é o lago');
  await say('sim');
  expect(await words(ids)).toEqual(['o lago', 'o lago', 'o lago']);
});

test.each([
  ['muda a descrição do relógio pra "Relógio da sala de jantar"', 'Relógio da sala de jantar'],
  ['troca a legenda da foto do relógio por “Relógio novo”', 'Relógio novo'],
  ['change the description of the relógio to Wall clock', 'Wall clock'],
  ['cambia la descripción del relógio por "Reloj viejo"', 'Reloj viejo'],
])(
  'the photo that the words name is the one, though another was shown last: %s',
  async (said, now) => {
    const ids = await have(['Relógio da sala', 'Abelha na flor'], 1);
    const reply = await say(said);
    expect(await words(ids)).toEqual([now, 'Abelha na flor']);
    expect(reply.body).toContain('“Relógio da sala”');
  },
);

test('no photo has these words: nothing is changed', async () => {
  const ids = await have(['Relógio', 'Abelha'], 1);
  await say('muda a descrição do navio para "Barco"');
  expect(await words(ids)).toEqual(['Relógio', 'Abelha']);
});

test.each([
  ['não é o Rex, é o Thor', 'Rex na rede', 'Thor na rede'],
  ['troca gato por gata', 'Gato da vizinha', 'Gata da vizinha'],
  ['muda de "Bia" para "Ana"', 'Formatura da Bia', 'Formatura da Ana'],
  ['ops, é o Thor', 'Rex', 'o Thor'],
  ["it's not a dog, it's a wolf", 'A dog', 'a wolf'],
  ['no es Ana sino Eva', 'Fiesta de Ana', 'Fiesta de Eva'],
])('%s makes %j into %j, and can be taken back', async (said, before, after) => {
  const ids = await have(['Outra', before], 1);
  const reply = await say(said);
  expect(await words(ids)).toEqual(['Outra', after]);
  expect(reply.body).toContain(before);
  if (reply.buttons.length > 0) await tap(reply, 0);
  else await say('desfaz');
  expect(await words(ids)).toEqual(['Outra', before]);
});

test('undo names what it takes back; what is older is asked about first', async () => {
  const ids = await have(['Velho', 'Rex'], 1);
  await say('ops, é o Thor');
  const undone = await say('desfaz');
  expect(undone.body).toContain('“o Thor”');
  expect(undone.body).toContain('“Rex”');
  // What stands before that is older than ten minutes.
  const asked = await say('desfaz');
  expect(asked.body).toContain('“Rex”');
  expect(await words(ids)).toEqual(['Velho', 'Rex']);
  await tap(asked, 1);
  expect(await words(ids)).toEqual(['Velho', 'Rex']);
  await say('desfaz');
  await say('sim');
  expect(await words(ids)).toEqual(['Velho', null]);
});

test('after three turns that changed nothing an undo asks first', async () => {
  const ids = await have(['Rex'], 1);
  await say('ops, é o Thor');
  for (const idle of ['obrigado', 'oi', 'tudo bem?']) await say(idle);
  const asked = await say('desfaz');
  expect(await words(ids)).toEqual(['o Thor']);
  expect(asked.buttons).toHaveLength(2);
  await tap(asked, 0);
  expect(await words(ids)).toEqual(['Rex']);
});

test('a deletion and a place that are taken back are named', async () => {
  const [gone = 0, placed = 0] = await have(['Gata no muro', 'Mar'], 1);
  await deletePhotos({ ctx: ana, input: { photoIds: [gone] } });
  expect((await say('desfaz')).body).toContain('“Gata no muro”');
  const input = { photoIds: [placed], from: '2019-01-01', to: '2019-12-31', place: 'Santos' };
  await setPhotoDetails({ ctx: ana, input });
  const { body } = await say('desfaz');
  expect(body).toContain('2019');
  expect(body).toContain('Santos');
});

test('words that come again with a photo are what undo takes back', async () => {
  const [photo = 0, other = 0] = await have(['Rex', 'Mar'], 2);
  const input = { mode: 'append' as const, photoIds: [photo], words: 'Aniversário do Rex' };
  await setDescription({ ctx: ana, input });
  const { body } = await say('desfaz');
  expect(body).toContain('“Aniversário do Rex”');
  expect(await words([photo, other])).toEqual(['Rex', 'Mar']);
});

test('a day that cannot be becomes neither a day nor a place', async () => {
  const [photo = 0] = await have(['Rex']);
  for (const said of ['foi em 29/02/2019', 'foi em 31/12/2099', 'foi daqui a dois anos']) {
    await say(said);
  }
  expect(await (await db()).image.findUniqueOrThrow({ where: { id: photo } })).toMatchObject({
    takenFrom: null,
    takenTo: null,
    place: null,
  });
});
