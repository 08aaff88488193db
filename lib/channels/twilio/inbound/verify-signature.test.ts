import { expect, test } from 'vitest';
import { verifySignature } from './verify-signature';

// The example of Twilio's own documentation.
const url = 'https://mycompany.com/myapp.php?foo=1&bar=2';
const token = '12345';
const signature = 'RSOYDt4T1cUTdK1PDd93/VVr8B8=';
const pairs: [string, string][] = [
  ['Digits', '1234'],
  ['To', '+18005551212'],
  ['From', '+14158675309'],
  ['Caller', '+14158675309'],
  ['CallSid', 'CA1234567890ABCDE'],
];
const verify = (given: { signature?: string; url?: string; pairs?: [string, string][] }) => () =>
  verifySignature(token, given.signature ?? signature, given.url ?? url, given.pairs ?? pairs);

test.each([
  ['one character of the signature', { signature: signature.replace('R', 'S') }],
  ['an empty signature', { signature: '' }],
  ['a signature of another length', { signature: `${signature}A` }],
  ['another host', { url: url.replace('mycompany', 'other') }],
  ['another scheme', { url: url.replace('https', 'http') }],
  ['a slash at the end of the path', { url: url.replace('.php', '.php/') }],
  ['a dropped query', { url: url.replace('?foo=1&bar=2', '') }],
  ['an altered field', { pairs: [['Digits', '1235'] as [string, string], ...pairs.slice(1)] }],
  ['a dropped field', { pairs: pairs.slice(1) }],
  ['an added field', { pairs: [...pairs, ['New', 'x'] as [string, string]] }],
  ['an added field without a value', { pairs: [...pairs, ['New', ''] as [string, string]] }],
  ['a field that is repeated', { pairs: [...pairs, ['Digits', '9'] as [string, string]] }],
  [
    'a field named like the prototype',
    { pairs: [...pairs, ['__proto__', 'x'] as [string, string]] },
  ],
])('%s is refused', (_what, given) => {
  expect(verify(given)).toThrowError(expect.objectContaining({ code: 'forbidden' }));
});

test("Twilio's example is accepted, in whatever order the fields came", () => {
  expect(verify({})).not.toThrow();
  expect(verify({ pairs: [...pairs].reverse() })).not.toThrow();
});

test('a port that is only added is tolerated, as Twilio signs with and without it', () => {
  expect(verify({ url: url.replace('.com', '.com:443') })).not.toThrow();
});
