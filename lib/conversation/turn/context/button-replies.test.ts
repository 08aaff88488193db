import { expect, test } from 'vitest';
import type { Turn } from '../state/open-turn';
import { sortButtonReplies } from './button-replies';

const open = '019a0000-0000-7000-8000-000000000001';
const passed = '019a0000-0000-7000-8000-000000000002';

function turnWith(...payloads: (string | null)[]): Turn {
  const messages = payloads.map((buttonPayload, n) => ({
    id: `m${n}`,
    context: { buttonPayload, repliedToSid: null, location: null },
  }));
  return { messages } as unknown as Turn;
}

test.each([
  ['a tap on the open question', [`yes:${open}`], open, true, []],
  ['a tap on the other button', [`another:${open}`], open, true, []],
  ['a tap on a question that has passed', [`yes:${passed}`], open, false, ['m0']],
  ['a tap when nothing is open', [`yes:${open}`], null, false, ['m0']],
  ['two taps: the last counts', [`yes:${open}`, `another:${open}`], open, true, ['m0']],
  ['a passed one behind', [`yes:${open}`, `yes:${passed}`], open, true, ['m1']],
  ['a place that nobody filled in', ['yes:{{2}}'], open, true, []],
  ['the same when nothing is open', ['yes:{{2}}'], null, false, ['m0']],
  ['a button that is not ours', ['subscribe'], open, false, []],
  ['words', [null], open, false, []],
] as const)('%s', (_what, payloads, question, isAnswer, idle) => {
  const buttonReplies = sortButtonReplies(turnWith(...payloads), question);
  expect(buttonReplies).toEqual({ isAnswer, idleMessageIds: new Set(idle) });
});
