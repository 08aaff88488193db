import { expect, test } from 'vitest';
import { numberAddresses } from './number-addresses';

const bahia = ['whatsapp:+5571955550101', 'whatsapp:+557155550101'];

test.each([
  '+55 71 95555-0101',
  '71 95555-0101',
  '(71) 95555 0101',
  '0055 71 95555 0101',
  '5571955550101',
  '+55 71 5555-0101',
  '+557155550101',
])('%s is one Brazilian number, however it is typed', (typed) => {
  expect(numberAddresses(typed)).toEqual(bahia);
});

test.each([
  ['+1 415 555 0123', 'whatsapp:+14155550123'],
  ['+52 55 5555 0144', 'whatsapp:+525555550144'],
  ['+49 1512 3456789', 'whatsapp:+4915123456789'],
])('%s is taken with its country', (typed, address) => {
  expect(numberAddresses(typed)).toEqual([address]);
});

test.each(['', '123', 'BR.7f3a91c2', `+${'9'.repeat(16)}`, '9'.repeat(4000)])(
  'no number: %s',
  (typed) => {
    expect(numberAddresses(typed)).toEqual([]);
  },
);
