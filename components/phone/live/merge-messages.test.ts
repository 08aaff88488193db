import { expect, test } from 'vitest';
import type { PhoneMessage } from '@/lib/simulator';
import { mergeMessages } from './merge-messages';

const at = (second: number) => `2026-11-22T10:00:0${second}.000Z`;

function message(sid: string, given: Partial<PhoneMessage> = {}): PhoneMessage {
  return {
    sid,
    isMine: true,
    body: '',
    media: [],
    buttons: [],
    repliedToSid: null,
    location: null,
    status: 'sending',
    errorCode: null,
    createdAt: at(0),
    updatedAt: at(0),
    ...given,
  };
}

test('a list that was read before an event does not undo it', () => {
  const event = message('SM1', { status: 'read', updatedAt: at(2) });
  const list = message('SM1', { status: 'received', updatedAt: at(1) });
  expect(mergeMessages([event], [list])).toEqual([event]);
});

test('two changes within one millisecond: the one that came later stays', () => {
  const later = message('SM1', { status: 'received' });
  expect(mergeMessages([message('SM1')], [later])).toEqual([later]);
});

test('messages stand in the order in which they were written', () => {
  const late = message('SM2', { createdAt: at(5) });
  const early = message('SM1', { createdAt: at(1) });
  expect(mergeMessages([late], [early]).map(({ sid }) => sid)).toEqual(['SM1', 'SM2']);
});
