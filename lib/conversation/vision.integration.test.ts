import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type OpenAIWire, refuseWith, startOpenAIWire } from '@/lib/ai/testing/openai-wire';
import { db } from '@/lib/db';
import { startWireConversation, type WireInbox } from './testing/start-wire-conversation';

const seen = { captions: [{ photo: 1, text: 'Uma gata cinza na cadeira' }] };
let eyes: OpenAIWire;
let subject: WireInbox;

beforeAll(async () => {
  eyes = await startOpenAIWire();
  Object.assign(process.env, { ACERVO_VISION_MODEL: 'llava', ACERVO_VISION_BASE_URL: eyes.url });
  subject = await startWireConversation('chat');
  subject.wire.double.on({}, { content: 'Guardei!' });
});

beforeEach(() => {
  subject.wire.requests.length = 0;
});

afterAll(async () => {
  await subject.stop();
  await eyes.stop();
});

test('a vision model of its own looks, for an assistant that does not see', async () => {
  eyes.double.on({}, { content: JSON.stringify(seen) });
  const { body, usages, where } = await subject.answerPhoto();
  expect(body).toBe('Guardei!');
  const [image] = await (await db()).image.findMany({
    where: { owner: where.person },
    include: { description: true },
  });
  expect(image).toMatchObject({
    caption: 'Uma gata cinza na cadeira',
    captionModel: 'llava',
    description: { text: 'A gata' },
  });
  const [asked] = subject.asked();
  expect(asked?.images).toEqual([]);
  expect(asked?.state.captions).toEqual([{ photoId: image?.id, text: image?.caption }]);
  expect(usages.map(({ role, model }) => [role, model])).toEqual([
    ['vision', 'llava'],
    ['assistant', 'gpt-4o'],
  ]);
});

test('one that is down takes nothing from the answer, and is not asked again at once', async () => {
  eyes.intercept = refuseWith(401);
  const before = eyes.requests.length;
  expect((await subject.answerPhoto()).body).toBe('Guardei!');
  expect((await subject.answerPhoto()).body).toBe('Guardei!');
  expect(eyes.requests).toHaveLength(before + 1);
  expect(subject.asked()[0]?.state).not.toHaveProperty('captions');
});
