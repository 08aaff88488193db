import type { IncomingMessage, ServerResponse } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { startTestServer } from '../../testing/test-server';
import { type FetchLimits, fetchMedia, fetchMediaFrom } from './fetch-media';
import type { HostAddress } from './resolve-host';

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

const jpeg = Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), Buffer.alloc(2000, 7)]);
const mebibyte = Buffer.alloc(1024 * 1024, 7);
const secret = 'sig=do-not-tell';

let answers: Record<string, Answer> = {};
const api = await startTestServer((request, response) => {
  const answer = answers[new URL(request.url ?? '', 'http://api').pathname];
  if (answer) answer(response, request);
  else response.writeHead(404).end();
});
const inner = await startTestServer((_request, response) => response.end(jpeg));
const account = {
  accountSid: `AC${'1'.repeat(32)}`,
  authToken: 'token',
  apiBaseUrl: `${api.url}/twilio`,
};
Object.assign(process.env, {
  ACERVO_OPERATOR_KEY: 'operator-key-of-the-tests',
  PUBLIC_BASE_URL: 'https://acervo.example',
  TWILIO_ACCOUNT_SID: account.accountSid,
  TWILIO_AUTH_TOKEN: account.authToken,
  TWILIO_WHATSAPP_FROM: 'whatsapp:+14155238886',
  TWILIO_API_BASE_URL: account.apiBaseUrl,
});
const ownAuthorization = `Basic ${Buffer.from(`${account.accountSid}:token`).toString('base64')}`;

const limits: FetchLimits = {
  bytesMax: 16 * 1024 * 1024,
  totalMs: 2_000,
  connectMs: 500,
  silenceMs: 300,
  redirectsMax: 3,
  missingRetryDelaysMs: [10, 10],
};
const fetchWith = (more: Partial<FetchLimits> = {}) =>
  fetchMediaFrom(account, `${api.url}/m?${secret}`, { limits: { ...limits, ...more } });
const fails = (code: string, message: RegExp) =>
  expect.objectContaining({ code, message: expect.stringMatching(message) });
const redirect =
  (location: string): Answer =>
  (response) =>
    void response.writeHead(307, { location }).end();

beforeEach(() => {
  api.seen.length = 0;
  inner.seen.length = 0;
});
afterAll(() => {
  api.stop();
  inner.stop();
});

test.each([
  ['this machine on another port', () => inner.url],
  ['this machine in decimal', () => inner.url.replace('127.0.0.1', '2130706433')],
  ['this machine in hex', () => inner.url.replace('127.0.0.1', '0x7f.1')],
  ['this machine by name', () => inner.url.replace('127.0.0.1', 'localhost')],
  ['this machine in IPv6', () => inner.url.replace('127.0.0.1', '[::ffff:7f00:1]')],
  ['IPv6 loopback', () => 'http://[::1]:80/'],
  ['the metadata of a cloud', () => 'http://169.254.169.254/latest/meta-data/'],
  ['a file', () => 'file:///etc/passwd'],
  ['http on a media host', () => 'http://media.twiliocdn.com/x'],
])('a redirect to %s is not followed', async (_what, target) => {
  answers = { '/m': redirect(target()) };
  await expect(fetchWith()).rejects.toEqual(fails('media_missing', /refused/));
  expect(inner.seen).toEqual([]);
});

test.each(['127.0.0.1', '10.0.0.1', '::1', '::ffff:169.254.169.254'])(
  "a media host's name that leads to %s is refused",
  async (address) => {
    answers = { '/m': redirect(`https://media.twiliocdn.com:443/x?${secret}`) };
    const lookup = async () => [{ address, family: address.includes(':') ? 6 : 4 }];
    await expect(fetchMediaFrom(account, `${api.url}/m`, { limits, lookup })).rejects.toEqual(
      fails('media_missing', /not every address of it is public/),
    );
  },
);

test('a message that names another server is refused, and no credentials leave', async () => {
  await expect(fetchMediaFrom(account, `${inner.url}/m`, { limits })).rejects.toEqual(
    fails('media_missing', /not Twilio's/),
  );
  expect(inner.seen).toEqual([]);
});

test('a loop of redirects ends after the third', async () => {
  answers = { '/m': redirect('/m') };
  await expect(fetchWith()).rejects.toEqual(fails('media_missing', /More than 3 redirects/));
  expect(api.seen).toHaveLength(4);
});

test('only the first hop sees credentials, also on the same origin', async () => {
  answers = { '/m': redirect('/stored'), '/stored': (response) => void response.end(jpeg) };
  expect(await fetchWith()).toEqual(jpeg);
  expect(api.seen).toEqual([
    { path: `/m?${secret}`, authorization: ownAuthorization },
    { path: '/stored', authorization: undefined },
  ]);
});

test('17 MB that announce themselves are refused before a byte of them is sent', async () => {
  answers = {
    '/m': (response) => {
      response.writeHead(200, { 'content-length': 17 * mebibyte.length }).flushHeaders();
    },
  };
  await expect(fetchWith({ silenceMs: 5_000 })).rejects.toEqual(fails('too_large', /16777216/));
});

test('17 MB that do not announce themselves are cut, and the sender is stopped', async () => {
  const isStopped = Promise.withResolvers<void>();
  answers = {
    '/m': (response) => {
      response.on('close', () => isStopped.resolve());
      for (let sent = 0; sent < 40; sent++) response.write(mebibyte);
    },
  };
  await expect(fetchWith({ silenceMs: 2_000 })).rejects.toEqual(fails('too_large', /16777216/));
  await isStopped.promise;
});

test('16 MB are not too large', async () => {
  const largest = Buffer.concat([jpeg, Buffer.alloc(limits.bytesMax - jpeg.length)]);
  answers = { '/m': (response) => void response.end(largest) };
  expect((await fetchWith()).length).toBe(limits.bytesMax);
});

test('a slow drip ends with the time for all', async () => {
  answers = {
    '/m': (response) => {
      const drip = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(drip));
    },
  };
  await expect(fetchWith({ totalMs: 400 })).rejects.toEqual(
    fails('media_unavailable', /too long in all/),
  );
});

test('silence before the answer ends the fetch', async () => {
  answers = { '/m': () => undefined };
  await expect(fetchWith()).rejects.toEqual(fails('media_unavailable', /no answer in time/));
});

test('silence within the bytes ends the fetch', async () => {
  answers = { '/m': (response) => void response.write(jpeg) };
  await expect(fetchWith()).rejects.toEqual(fails('media_unavailable', /stopped coming/));
});

test('a redirect whose body never ends is followed, and its connection is ended', async () => {
  let isClosed = false;
  answers = {
    '/m': (response) => {
      response.writeHead(307, { location: '/stored' }).write('x');
      response.on('close', () => {
        isClosed = true;
      });
    },
    '/stored': (response) => void response.end(jpeg),
  };
  expect(await fetchWith({ silenceMs: 10_000 })).toEqual(jpeg);
  await expect.poll(() => isClosed, { timeout: 1_000 }).toBe(true);
});

test('bytes that break off are not taken for the whole', async () => {
  answers = {
    '/m': (response) => {
      response.writeHead(200, { 'content-length': 5000 });
      response.write(jpeg, () => response.destroy());
    },
  };
  await expect(fetchWith()).rejects.toEqual(fails('media_unavailable', /broke off/));
});

test('headers that break off are no answer', async () => {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 200 OK\r\nContent-Le');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const apiBaseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await expect(
    fetchMediaFrom({ ...account, apiBaseUrl }, `${apiBaseUrl}/m`, { limits }),
  ).rejects.toEqual(fails('media_unavailable', /broke off/));
  server.close();
});

test('a server that is not there is named as such', async () => {
  const apiBaseUrl = 'http://127.0.0.1:1';
  await expect(
    fetchMediaFrom({ ...account, apiBaseUrl }, `${apiBaseUrl}/m`, { limits }),
  ).rejects.toEqual(fails('media_unavailable', /ECONNREFUSED/));
});

test.each([401, 410, 500, 304])('an answer of %i is told and not tried again', async (status) => {
  answers = { '/m': (response) => void response.writeHead(status).end() };
  await expect(fetchWith()).rejects.toEqual(fails('media_unavailable', new RegExp(`${status}`)));
  expect(api.seen).toHaveLength(1);
});

test('media that is not there yet is asked for again', async () => {
  answers = {
    '/m': (response) => {
      if (api.seen.length < 3) response.writeHead(404).end();
      else response.end(jpeg);
    },
  };
  expect(await fetchWith()).toEqual(jpeg);
  expect(api.seen.map(({ authorization }) => authorization)).toEqual(
    Array.from({ length: 3 }, () => ownAuthorization),
  );
});

test('media that stays missing is given up', async () => {
  answers = {};
  await expect(fetchWith()).rejects.toEqual(fails('media_missing', /404\) 3 times/));
  expect(api.seen).toHaveLength(3);
});

test('whatever the bytes are, they come as they are', async () => {
  const page = '<!doctype html><script>alert(1)</script>';
  const label = 'image/jpeg';
  answers = { '/m': (response) => void response.setHeader('content-type', label).end(page) };
  expect(`${await fetchWith()}`).toBe(page);
});

test('a caller who gives up is not kept waiting', async () => {
  answers = { '/m': () => undefined };
  const signal = AbortSignal.timeout(50);
  await expect(
    fetchMediaFrom(account, `${api.url}/m`, { signal, limits: { ...limits, silenceMs: 5_000 } }),
  ).rejects.toEqual(fails('media_unavailable', /too long/));
});

test('a name resolution that hangs ends with the time for all', async () => {
  const lookup = () => new Promise<HostAddress[]>(() => undefined);
  const apiBaseUrl = api.url.replace('127.0.0.1', 'localhost');
  await expect(
    fetchMediaFrom({ ...account, apiBaseUrl }, `${apiBaseUrl}/m`, {
      lookup,
      limits: { ...limits, totalMs: 50 },
    }),
  ).rejects.toEqual(fails('media_unavailable', /too long in all/));
});

test('the connection is made to the address that was checked, not to the name', async () => {
  answers = { '/m': (response) => void response.end(jpeg) };
  const apiBaseUrl = api.url.replace('127.0.0.1', 'localhost');
  const fetchAt = (address: string) =>
    fetchMediaFrom({ ...account, apiBaseUrl }, `${apiBaseUrl}/m`, {
      limits,
      lookup: async () => [{ address, family: 4 }],
    });
  await expect(fetchAt('127.0.0.2')).rejects.toEqual(fails('media_unavailable', /connection/));
  expect(api.seen).toEqual([]);
  expect(await fetchAt('127.0.0.1')).toEqual(jpeg);
});

test('no message of a failure tells the signed part of an address', async () => {
  answers = { '/m': redirect(`https://evil.example/x?${secret}`) };
  const error = await fetchWith().catch((caught: unknown) => caught);
  expect(String(error)).toMatch(/evil\.example/);
  expect(String(error)).not.toContain(secret);
});

test('the configured account is the one that fetches', async () => {
  answers = { '/m': (response) => void response.end(jpeg) };
  expect(await fetchMedia(`${api.url}/m`)).toEqual(jpeg);
  expect(api.seen).toEqual([{ path: '/m', authorization: ownAuthorization }]);
});
