import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { messagesPerPersonMax } from './chat-store';
import { type ChatEvent, Chats } from './chats';
import { type ChatMessage, newSid } from './message';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'acervo-chats-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

function message(given: Partial<ChatMessage> = {}): ChatMessage {
  return {
    sid: newSid('SM'),
    personId: 'ana',
    direction: 'inbound',
    from: 'whatsapp:+1',
    to: 'whatsapp:+2',
    body: 'Oi',
    media: [],
    status: 'sending',
    errorCode: null,
    statusCallback: null,
    mediaUrl: null,
    buttons: [],
    tappedId: null,
    repliedToSid: null,
    location: null,
    createdAt: '2026-11-22T10:00:00.000Z',
    updatedAt: '2026-11-22T10:00:00.000Z',
    ...given,
  };
}

test('a half-written line is left out and the rest is there after a restart', () => {
  const before = new Chats(directory);
  const { sid } = before.put(message());
  before.change(sid, { status: 'received' });
  appendFileSync(path.join(directory, 'messages.jsonl'), '{"sid":"SM');
  const after = new Chats(directory);
  expect(after.all().map((one) => one.status)).toEqual(['received']);
});

test('a chat that an earlier version wrote opens, with nothing to tap', () => {
  new Chats(directory);
  const { buttons, tappedId, repliedToSid, location, ...old } = message();
  appendFileSync(path.join(directory, 'messages.jsonl'), `${JSON.stringify(old)}\n`);
  expect(new Chats(directory).all()).toEqual([
    { ...old, buttons: [], tappedId: null, repliedToSid: null, location: null },
  ]);
});

test('the oldest messages go, and their media with them', async () => {
  const chats = new Chats(directory);
  const media = await chats.media.put(Buffer.from('bytes'), 'image/jpeg');
  chats.put(message({ media: [media] }));
  for (let count = 0; count < messagesPerPersonMax; count += 1) chats.put(message());
  expect(chats.of('ana')).toHaveLength(messagesPerPersonMax);
  await expect.poll(() => chats.media.read(media.sid)).toBeNull();
});

test('media that no message holds is deleted at the start', async () => {
  const chats = new Chats(directory);
  const stray = await chats.media.put(Buffer.from('stray'), 'image/jpeg');
  const kept = await chats.media.put(Buffer.from('kept'), 'image/jpeg');
  chats.put(message({ media: [kept] }));
  new Chats(directory);
  const names = readdirSync(path.join(directory, 'media'));
  expect(names).toEqual([kept.sid]);
  expect(names).not.toContain(stray.sid);
});

test('a listener hears of its own person alone, and of nothing once it left', () => {
  const chats = new Chats(directory);
  const heard: ChatEvent[] = [];
  const leave = chats.subscribe('ana', (event) => heard.push(event));
  chats.put(message({ personId: 'ben' }));
  chats.put(message({ personId: 'ana' }));
  leave();
  chats.put(message({ personId: 'ana' }));
  expect(heard).toHaveLength(1);
});
