import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { GET as getMedia } from '@/app/media/[token]/route';
import { GET as getDrawing } from '@/app/report/drawings/[drawingId]/route';
import { POST } from '@/app/whatsapp/route';
import { formOf, refuseWith } from '@/lib/ai/testing/openai-wire';
import { db } from '@/lib/db';
import { readConversation } from '@/lib/operations';
import { getStorage } from '@/lib/storage';
import { startWireConversation, type WireInbox } from './testing/start-wire-conversation';

const ana = 'whatsapp:+5571933330001';
const marked = 'Desenho feito por um modelo (gpt-image-1)';
let subject: WireInbox;
let drawing: Buffer;
let photoId: number;

beforeAll(async () => {
  process.env.ACERVO_PERSON_TOKENS_PER_DAY = '70000';
  subject = await startWireConversation('responses');
  const photo = await readFile('public/demo/grey-cat.jpg');
  drawing = await sharp(photo).resize(128, 128).png().toBuffer();
});

beforeEach(() => {
  const { wire } = subject;
  wire.double.clearFixtures();
  wire.requests.length = 0;
  wire.intercept = null;
});

afterAll(() => subject.stop());

let heard = 0;
async function say(fields: Record<string, string>, replies: number) {
  const { channel } = subject;
  await POST(channel.webhook({ From: ana, ...fields }));
  heard += replies;
  await expect.poll(() => channel.repliesTo(ana).length).toBe(heard);
  return channel.repliesTo(ana).slice(-replies);
}

/** The model asks for a drawing, then says what it is told to by what came of it. */
function drawWhenAsked(input: { prompt: string; photoId: number | null }) {
  const { double } = subject.wire;
  const toolCalls = [{ name: 'makeDrawing', arguments: JSON.stringify(input) }];
  double.onImage(/./, { image: { b64Json: drawing.toString('base64') } });
  double.on({ hasToolResult: false, endpoint: 'chat' }, { toolCalls });
  double.on({ toolResultContains: '"drawn":1' }, { content: 'Está aqui:' });
  for (const code of ['not_found', 'forbidden', 'over_budget', 'model_unavailable']) {
    double.on({ toolResultContains: code }, { content: `Não deu: ${code}` });
  }
}

const drawn = () => subject.wire.requests.filter(({ path }) => path.startsWith('/v1/images/'));
const where = { owner: { address: ana } };

test('a drawing from a person’s photo is made, marked, sent, and kept apart from photographs', async () => {
  subject.wire.double.on({}, { content: 'Guardei!' });
  await say({ Body: 'Meu gato', NumMedia: '1', MediaUrl0: subject.channel.url('/cat') }, 1);
  const [image] = await (await db()).image.findMany({ where });
  photoId = image?.id ?? 0;
  subject.wire.double.clearFixtures();
  drawWhenAsked({ prompt: 'Meu gato de chapéu', photoId });
  const [text, sent] = await say({ Body: 'faz um desenho do meu gato de chapéu' }, 2);
  expect(text).toMatchObject({ body: 'Está aqui:', mediaUrl: null });
  expect(sent?.body).toBe(marked);
  const token = sent?.mediaUrl?.split('/media/')[1] ?? '';
  const media = await getMedia(new Request('http://x/'), { params: Promise.resolve({ token }) });
  expect(media.headers.get('content-type')).toBe('image/jpeg');
  const { xmp } = await sharp(Buffer.from(await media.arrayBuffer())).metadata();
  expect(String(xmp)).toContain('trainedAlgorithmicMedia');

  const client = await db();
  const [row] = await client.drawing.findMany({ where });
  expect(row).toMatchObject({ prompt: 'Meu gato de chapéu', model: 'gpt-image-1', width: 128 });
  expect(await client.image.count({ where })).toBe(1);
  expect(await client.orphanedBlob.count()).toBe(0);
  const usages = await client.usage.findMany({ where: { role: 'image' } });
  expect(usages).toMatchObject([{ drawings: 1, weight: 16_000, turnId: row?.turnId }]);
  // The photo itself went to the vendor, and no other.
  const form = await formOf(drawn()[0] as never);
  const stored = await getStorage().get(`${image?.link}/full.jpg`);
  expect((form.get('image') as File).size).toBe(stored?.body.length);
});

test('the operator sees it in the conversation; nobody else does', async () => {
  const client = await db();
  const { ownerId, id: drawingId } = await client.drawing.findFirstOrThrow({ where });
  const ctx = { actor: 'operator' } as const;
  const input = { personId: ownerId, before: null };
  const { messages } = await readConversation({ ctx, input });
  expect(messages[0]).toMatchObject({ body: marked, drawingId, photos: [], isForgotten: false });
  const ask = (headers: Record<string, string>) =>
    getDrawing(new Request('http://x/', { headers }), { params: Promise.resolve({ drawingId }) });
  expect((await ask({})).status).toBe(401);
  const shown = await ask({ authorization: `Bearer ${process.env.ACERVO_OPERATOR_KEY}` });
  expect(shown.status).toBe(200);
  expect(shown.headers.get('content-security-policy')).toContain('sandbox');
});

test('a turn that breaks off behind a drawing has paid for one, and sends one', async () => {
  drawWhenAsked({ prompt: 'Um barco', photoId: null });
  let broken = 2;
  subject.wire.intercept = (request, response) => {
    if (!request.body.includes('function_call_output') || broken-- <= 0) return false;
    return refuseWith(500)(request, response);
  };
  const [text, sent] = await say({ Body: 'desenha um barco' }, 2);
  expect([text?.body, sent?.body]).toEqual(['Está aqui:', marked]);
  expect(drawn()).toHaveLength(1);
  const client = await db();
  expect(await client.drawing.count({ where })).toBe(2);
  expect(await client.usage.count({ where: { role: 'image' } })).toBe(2);
  const [turn] = await client.turn.findMany({ orderBy: { id: 'desc' }, take: 1 });
  expect(turn).toMatchObject({ status: 'done', attempts: 2, failures: 1 });
});

test.each([
  ['what the vendor’s rules refuse', refuseWith(400, { code: 'moderation_blocked' }), 'forbidden'],
  ['a vendor that is down', refuseWith(500), 'model_unavailable'],
])('%s ends in one answer without a drawing, and costs nothing', async (_, refuse, code) => {
  drawWhenAsked({ prompt: 'Algo', photoId: null });
  subject.wire.intercept = (request, response) =>
    request.path.startsWith('/v1/images/') && refuse(request, response);
  const [text] = await say({ Body: 'desenha isso' }, 1);
  expect(text).toMatchObject({ body: `Não deu: ${code}`, mediaUrl: null });
  expect(drawn()).toHaveLength(1);
  expect(await (await db()).usage.count({ where: { role: 'image' } })).toBe(2);
});

test('somebody else’s photo reaches no vendor', async () => {
  drawWhenAsked({ prompt: 'O gato da vizinha', photoId: photoId + 1000 });
  const [text] = await say({ Body: 'desenha o gato da vizinha' }, 1);
  expect(text?.body).toBe('Não deu: not_found');
  expect(drawn()).toEqual([]);
});

test('a drawing that does not fit into what is left of the day is refused, and not asked for', async () => {
  const client = await db();
  const { id: personId } = await client.person.findUniqueOrThrow({ where: { address: ana } });
  const used = { personId, role: 'assistant', model: 'gpt-4o', weight: 36_000 };
  await client.usage.create({ data: used });
  drawWhenAsked({ prompt: 'Outro barco', photoId: null });
  const [text] = await say({ Body: 'desenha outro barco' }, 1);
  expect(text?.body).toBe('Não deu: over_budget');
  expect(drawn()).toEqual([]);
});
