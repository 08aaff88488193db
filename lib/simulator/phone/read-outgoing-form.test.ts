import { expect, test } from 'vitest';
import { readOutgoingForm } from './read-outgoing-form';

function read(fields: Record<string, string>) {
  const body = new URLSearchParams(fields).toString();
  return readOutgoingForm(
    new Request('http://127.0.0.1/', {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': String(body.length),
      },
      body,
    }),
  );
}

const pin = { latitude: '-12.5', longitude: '-38', label: 'Praia', address: '' };

test.each([
  ['no latitude', { ...pin, latitude: ' ' }],
  ['a latitude beyond the pole', { ...pin, latitude: '91' }],
  ['words', { ...pin, longitude: 'aqui' }],
  ['a name without end', { ...pin, label: 'x'.repeat(201) }],
])('a pin with %s is refused', async (_what, fields) => {
  await expect(read(fields)).rejects.toMatchObject({ code: 'bad_request' });
});

test('a pin, a reply and a tap are read; what is not there is null', async () => {
  expect(await read(pin)).toMatchObject({
    location: { latitude: -12.5, longitude: -38, label: 'Praia', address: '' },
    repliedToSid: null,
    tap: null,
  });
  expect(await read({ tappedSid: 'SM1', buttonId: 'yes:1' })).toMatchObject({
    location: null,
    tap: { sid: 'SM1', buttonId: 'yes:1' },
  });
  expect(await read({ text: 'apaga', repliedToSid: 'SM1' })).toMatchObject({ repliedToSid: 'SM1' });
});
