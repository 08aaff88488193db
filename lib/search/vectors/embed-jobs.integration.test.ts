import { afterAll, beforeAll, expect, test } from 'vitest';
import { POST } from '@/app/whatsapp/route';
import { type EmbeddingServer, startEmbeddingServer } from '@/lib/ai/testing/embedding-server';
import {
  startConversation,
  type TestConversation,
} from '@/lib/conversation/testing/start-conversation';
import { db, haveVectors, transactRaw } from '@/lib/db';
import { askToEmbed, embedRest, embedSoon, embedSoonQueue } from './embed-jobs';

const from = 'whatsapp:+5571933330001';
const words = 'Filhote dormindo';
let server: EmbeddingServer;
let conversation: TestConversation;

beforeAll(async () => {
  server = await startEmbeddingServer();
  conversation = await startConversation({
    ACERVO_EMBEDDING_API_KEY: 'a-key',
    ACERVO_EMBEDDING_BASE_URL: server.url,
    ACERVO_EMBEDDING_MODEL: 'text-embedding-3-small',
    ACERVO_EMBEDDING_DIMENSIONS: '64',
  });
});

afterAll(async () => {
  await conversation.stop();
  server.stop();
});

async function waitingJobs(): Promise<number> {
  const [count] = await (await db()).$queryRaw<{ jobs: number }[]>`
    SELECT count(*)::int AS jobs FROM pgboss.job WHERE name = ${embedSoonQueue.name}`;
  return count?.jobs ?? 0;
}

const job = (data: object, attempt: number) => ({
  ...{ id: 'x', data, attempt, signal: new AbortController().signal },
});

test('a turn asks once for its person’s vectors, and then the photo is found by its meaning', async (context) => {
  if (!(await haveVectors())) context.skip();
  await POST(conversation.channel.webhook({ From: from, Body: 'oi' }));
  await expect.poll(() => conversation.channel.repliesTo(from).length).toBe(1);
  expect(await waitingJobs()).toBe(1);
  const person = await (await db()).person.findUniqueOrThrow({ where: { address: from } });
  const personId = person.id;
  const description = await (await db()).description.create({
    data: { text: words, ownerId: personId },
  });
  const { id } = await (await db()).image.create({
    data: { link: 'x', ownerId: personId, descriptionId: description.id },
  });
  await embedSoon({ ...job({}, 1), data: { personId } });
  server.requests.length = 0;
  await POST(conversation.channel.webhook({ From: from, Body: 'Mostre fotos de cachorro' }));
  await expect.poll(() => conversation.channel.repliesTo(from).length).toBe(3);
  // The job that comes with every start may be at the same photo.
  const asked = server.requests.map(({ input }) => input);
  expect(asked.filter((input) => !input.includes(words))).toEqual([['cachorro']]);
  const sent = await (await db()).message.findMany({ where: { personId, imageId: id } });
  expect(sent).toHaveLength(1);
});

test('many changes within the time are one job', async () => {
  const before = await waitingJobs();
  const { id } = await (await db()).person.create({
    data: { address: 'whatsapp:+2', replyTo: 'x' },
  });
  for (let n = 0; n < 5; n++) await transactRaw((run) => askToEmbed(run, id));
  const asked = (await waitingJobs()) - before;
  // Two, when the time's end falls between them.
  expect([1, 2]).toContain(asked);
});

test('an outage is tried again, and the last try leaves the rest to the recurring job', async (context) => {
  if (!(await haveVectors())) context.skip();
  const { id: personId } = await (await db()).person.create({
    data: { address: 'whatsapp:+3', replyTo: 'x' },
  });
  const { id } = await (await db()).image.create({
    data: { link: 'x', ownerId: personId, caption: 'Um gato' },
  });
  server.intercept = () => ({ status: 401 });
  const refused = { code: 'model_unavailable' };
  await expect(embedSoon({ ...job({}, 1), data: { personId } })).rejects.toMatchObject(refused);
  await embedSoon({ ...job({}, embedSoonQueue.attempts), data: { personId } });
  const vectors = () =>
    db().then(
      (client) => client.$queryRaw`
    SELECT image_id FROM acervo_embedding WHERE image_id = ${id}`,
    );
  expect(await vectors()).toEqual([]);
  server.intercept = null;
  await embedRest(job({}, 1));
  expect(await vectors()).toEqual([{ image_id: id }]);
});
