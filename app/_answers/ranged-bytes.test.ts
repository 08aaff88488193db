import { expect, test } from 'vitest';
import { rangedBytes } from './ranged-bytes';

const voice = { body: Buffer.from('0123456789'), contentType: 'audio/ogg', etag: '"v"' };
const ask = (headers: Record<string, string>) =>
  rangedBytes(new Request('http://127.0.0.1/', { headers }), voice);

test.each([
  ['bytes=0-', '0123456789', 'bytes 0-9/10'],
  ['bytes=0-0', '0', 'bytes 0-0/10'],
  ['bytes=3-5', '345', 'bytes 3-5/10'],
  ['bytes=8-99', '89', 'bytes 8-9/10'],
  ['bytes=-3', '789', 'bytes 7-9/10'],
  ['bytes=-99', '0123456789', 'bytes 0-9/10'],
])('%s is a part', async (range, body, contentRange) => {
  const part = ask({ range });
  expect(part.status).toBe(206);
  expect(part.headers.get('content-range')).toBe(contentRange);
  expect(await part.text()).toBe(body);
});

test.each(['bytes=10-', 'bytes=10-20', 'bytes=-0'])('%s is beyond the end', async (range) => {
  const none = ask({ range });
  expect(none.status).toBe(416);
  expect(none.headers.get('content-range')).toBe('bytes */10');
  expect(await none.text()).toBe('');
});

test.each(['bytes=5-3', 'bytes=0-1,4-5', 'lines=1-2', 'bytes=a-b', 'bytes=-'])(
  '%s is no range, and the whole comes',
  async (range) => {
    const whole = ask({ range });
    expect(whole.status).toBe(200);
    expect(await whole.text()).toBe('0123456789');
  },
);

test('a part of something else is the whole of this', async () => {
  expect(ask({ range: 'bytes=3-5', 'if-range': '"older"' }).status).toBe(200);
  expect(ask({ range: 'bytes=3-5', 'if-range': '"v"' }).status).toBe(206);
  expect(ask({ 'if-none-match': '"v"' }).status).toBe(304);
});

test('a browser does nothing with it but play it', () => {
  const { headers } = ask({});
  expect(headers.get('content-security-policy')).toContain('sandbox');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('accept-ranges')).toBe('bytes');
});
