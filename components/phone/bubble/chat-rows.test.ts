import { expect, test } from 'vitest';
import type { PhoneMessage } from '@/lib/simulator';
import { chatRows } from './chat-rows';

function message(sid: string, given: Partial<PhoneMessage> = {}): PhoneMessage {
  const createdAt = new Date(2026, 10, 22, 12).toISOString();
  const rest = { status: 'read', errorCode: null, createdAt, updatedAt: createdAt } as const;
  const bare = { media: [], buttons: [], repliedToSid: null, location: null };
  return { sid, isMine: true, body: sid, ...bare, ...rest, ...given };
}

const shown = (messages: PhoneMessage[]) =>
  chatRows(messages).map((row) => (row.kind === 'message' ? [row.key, row.hasTail] : row.kind));

test('what WhatsApp refused is a note with its number, not a bubble', () => {
  const refused = message('MM1', { isMine: false, status: 'failed', errorCode: 63021 });
  expect(chatRows([refused])[1]).toEqual({ kind: 'refused', key: 'MM1', errorCode: 63021 });
});

test('what a person could not send stays a bubble, which can be tried again', () => {
  expect(shown([message('a', { status: 'failed' })])).toEqual(['day', ['a', true]]);
});

test('a tail on the first of a run, and again on a new day', () => {
  const nextDay = new Date(2026, 10, 23, 0, 1).toISOString();
  const rows = shown([
    message('a'),
    message('b'),
    message('c', { isMine: false }),
    message('d', { isMine: false, createdAt: nextDay }),
  ]);
  expect(rows).toEqual(['day', ['a', true], ['b', false], ['c', true], 'day', ['d', true]]);
});

const messageRows = (messages: PhoneMessage[]) =>
  chatRows(messages).flatMap((row) => (row.kind === 'message' ? row : []));

test('buttons wait for an answer, and are gone with it, tapped or written', () => {
  const question = message('q', { isMine: false, buttons: [{ id: 'yes:1', title: 'Sim' }] });
  const canTap = (messages: PhoneMessage[]) => messageRows(messages)[0]?.canTap;
  expect(canTap([question])).toBe(true);
  expect(canTap([question, message('later', { isMine: false })])).toBe(true);
  expect(canTap([question, message('Sim', { repliedToSid: 'q' })])).toBe(false);
  expect(canTap([question, message('é o Thor')])).toBe(false);
  expect(canTap([message('no buttons', { isMine: false })])).toBe(false);
});

test('a reply shows what it replies to, or that it is gone', () => {
  const [first, reply, lost] = messageRows([
    message('a'),
    message('b', { repliedToSid: 'a' }),
    message('c', { repliedToSid: 'older than the chat' }),
  ]);
  expect([first?.quoted, reply?.quoted?.sid, lost?.quoted]).toEqual([undefined, 'a', null]);
});
