import { expect, test } from 'vitest';
import { numberAddress } from './number-addresses';

test.each([
  '+55 71 95555-0101',
  '71 95555-0101',
  '(71) 95555 0101',
  '071 95555-0101',
  '0055 71 95555 0101',
  '5571955550101',
])('%s is one Brazilian number, however it is typed', (typed) => {
  expect(numberAddress(typed)).toBe('+5571955550101');
});

test.each([
  ['+1 415 555 0123', '+14155550123'],
  ['+52 55 5555 0144', '+525555550144'],
  ['+49 1512 3456789', '+4915123456789'],
  // A landline, which WhatsApp Business can be on, is not the mobile number with one digit more.
  ['+55 71 5555-0101', '+557155550101'],
])('%s is taken with its country', (typed, number) => {
  expect(numberAddress(typed)).toBe(number);
});

test.each(['', '123', 'BR.7f3a91c2', `+${'9'.repeat(16)}`, '9'.repeat(4000)])(
  'no number: %s',
  (typed) => {
    expect(numberAddress(typed)).toBeNull();
  },
);
