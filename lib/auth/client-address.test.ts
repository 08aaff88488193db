import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv('ACERVO_OPERATOR_KEY', 'the-key-of-the-operator-of-this-test');
  vi.stubEnv('ACERVO_LOG_LEVEL', 'silent');
});
afterEach(() => {
  vi.unstubAllEnvs();
  const holder = globalThis as { acervoSockets?: unknown; acervoConfig?: unknown };
  delete holder.acervoSockets;
});

/** As the server sees it: the header, with the socket's address behind it. */
async function of(forwarded: string, environment: Record<string, string> = {}): Promise<string> {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const { clientAddress } = await import('./client-address');
  return clientAddress(new Headers({ 'x-forwarded-for': forwarded }));
}

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['203.0.113.7, 192.0.2.1', '192.0.2.1'],
  ['127.0.0.1, 10.0.0.1, 203.0.113.7, 192.0.2.1', '192.0.2.1'],
  ['not an address, 192.0.2.1', '192.0.2.1'],
  [', , 192.0.2.1', '192.0.2.1'],
  ['203.0.113.7, ::ffff:192.0.2.1', '192.0.2.1'],
  [`${'1.2.3.4, '.repeat(500)}192.0.2.1`, '192.0.2.1'],
  ['2001:db8:1:2:aaaa::1', '2001:db8:1:2::'],
  ['fe80::1%eth0', 'fe80::'],
])('without a proxy the socket counts: %s', async (forwarded, counted) => {
  expect(await of(forwarded)).toBe(counted);
});

test.each([
  ['1', '203.0.113.7, 192.0.2.1', '203.0.113.7'],
  ['1', '198.51.100.1, 203.0.113.7, 192.0.2.1', '203.0.113.7'],
  ['2', '198.51.100.1, 203.0.113.7, 192.0.2.1', '198.51.100.1'],
  ['2', '127.0.0.1, 198.51.100.1, 203.0.113.7, 192.0.2.1', '198.51.100.1'],
  ['1', '::ffff:203.0.113.7, 192.0.2.1', '203.0.113.7'],
  // Past the proxy, straight to us.
  ['1', '192.0.2.1', '192.0.2.1'],
])(
  'behind %s of ours, what the outermost of them saw counts: %s',
  async (proxies, forwarded, counted) => {
    expect(await of(forwarded, { ACERVO_PROXIES: proxies })).toBe(counted);
  },
);

test('on a platform of functions the last hop is the platform’s word', async () => {
  const functions = {
    VERCEL: '1',
    CRON_SECRET: 'a-secret-of-the-cron',
    DATABASE_URL: 'postgres://x/y',
  };
  const rest = {
    BUCKET_NAME: 'b',
    AWS_ACCESS_KEY_ID: 'k',
    AWS_SECRET_ACCESS_KEY: 's',
    TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
    TWILIO_AUTH_TOKEN: 't',
    TWILIO_WHATSAPP_FROM: 'whatsapp:+1',
    PUBLIC_BASE_URL: 'https://acervo.example',
  };
  const spoofed = '198.51.100.1, 203.0.113.7';
  expect(await of(spoofed, { ...functions, ...rest })).toBe('203.0.113.7');
  expect(await of(spoofed, { ACERVO_PROXIES: '0' })).toBe('203.0.113.7');
});

test('a household is one, however it changes its address', async () => {
  expect(await of('2001:db8:1:2:aaaa::1')).toBe(await of('2001:db8:1:2:bbbb:cccc:dddd:2'));
  expect(await of('2001:db8:1:2::1')).not.toBe(await of('2001:db8:1:3::1'));
});

test.each(['', 'localhost', '203.0.113.7:443', 'x'.repeat(5000)])(
  'no address: %s',
  async (forwarded) => {
    expect(await of(forwarded, { ACERVO_PROXIES: '1' })).toBe('unknown');
  },
);

test('a server tells the socket, whatever a client writes, and notes that a proxy seems there', async () => {
  const { isUnknownProxyThere, noteSocketAddresses } = await import('./note-socket-address');
  const { clientAddress } = await import('./client-address');
  noteSocketAddresses();
  noteSocketAddresses(); // a second call adds no second hop
  const server = createServer(({ headers }, response) => {
    const given = new Headers({ 'x-forwarded-for': String(headers['x-forwarded-for']) });
    response.end(clientAddress(given));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const ask = (headers: Record<string, string | string[]>) =>
    new Promise<string>((resolve, reject) => {
      const sent = send({ port, host: '127.0.0.1', headers, agent: false }, (answer) => {
        answer.setEncoding('utf8').once('data', resolve);
      });
      sent.once('error', reject).end();
    });
  expect(await ask({})).toBe('127.0.0.1');
  expect(isUnknownProxyThere()).toBe(false);
  expect(await ask({ 'X-Forwarded-For': '203.0.113.7' })).toBe('127.0.0.1');
  expect(await ask({ 'x-forwarded-for': ['203.0.113.7', '198.51.100.9'] })).toBe('127.0.0.1');
  expect(await ask({ 'x-forwarded-for': '10.0.0.1, 2001:db8::1' })).toBe('127.0.0.1');
  expect(isUnknownProxyThere()).toBe(true);
  server.close();
});

test('an address that is https says by itself that a proxy is there; a known one is no news', async () => {
  vi.stubEnv('PUBLIC_BASE_URL', 'https://acervo.example');
  const { isUnknownProxyThere } = await import('./note-socket-address');
  expect(isUnknownProxyThere()).toBe(true);
  vi.resetModules();
  vi.stubEnv('ACERVO_PROXIES', '1');
  const again = await import('./note-socket-address');
  expect(again.isUnknownProxyThere()).toBe(false);
});
