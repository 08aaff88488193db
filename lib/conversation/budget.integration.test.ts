import { afterAll, beforeAll, expect, test } from 'vitest';
import { POST } from '@/app/whatsapp/route';
import { startWireConversation, type WireInbox } from './testing/start-wire-conversation';

const ana = 'whatsapp:+5571922220001';
const bia = 'whatsapp:+5571922220002';
const simpleWay = 'Por hoje já conversamos bastante';
let subject: WireInbox;

beforeAll(async () => {
  Object.assign(process.env, { ACERVO_PERSON_TOKENS_PER_DAY: '1000' });
  subject = await startWireConversation('responses');
  const usage = { input_tokens: 980, output_tokens: 5, total_tokens: 985 };
  subject.wire.double.on({}, { content: 'Oi do modelo!', usage });
  const voice = Buffer.alloc(64);
  voice.write('OggS', 0);
  voice.write('OpusHead', 28);
  subject.channel.media.set('/voice', (_, response) => response.end(voice));
});

afterAll(() => subject.stop());

async function say(from: string, fields: Record<string, string>): Promise<string> {
  const { channel } = subject;
  const before = channel.repliesTo(from).length;
  await POST(channel.webhook({ From: from, ...fields }));
  await expect.poll(() => channel.repliesTo(from).length).toBe(before + 1);
  return channel.repliesTo(from).at(-1)?.body ?? '';
}

test('beyond the day’s share the rules assistant answers, and says so once', async () => {
  expect(await say(ana, { Body: 'oi' })).toBe('Oi do modelo!');
  const asked = subject.asked().length;
  const second = await say(ana, { Body: 'oi' });
  expect(second).toContain(simpleWay);
  expect(second).not.toContain('Estou com um problema');
  const third = await say(ana, { Body: 'oi' });
  expect(third).not.toContain('Oi do modelo!');
  expect(third).not.toContain(simpleWay);
  expect(subject.asked()).toHaveLength(asked);
});

test('another person’s share is their own', async () => {
  expect(await say(bia, { Body: 'oi' })).toBe('Oi do modelo!');
});

test('a voice note beyond it is kept, and its sender is asked to write', async () => {
  const asked = subject.wire.requests.length;
  const MediaUrl0 = subject.channel.url('/voice');
  const answer = await say(ana, { NumMedia: '1', MediaUrl0 });
  expect(answer).toContain('a cota de hoje para ouvir áudios acabou');
  expect(subject.wire.requests).toHaveLength(asked);
});
