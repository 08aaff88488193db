import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createS3Storage } from './s3-storage';

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** A bucket that answers every request the same way and notes what it was asked. */
async function listen(status: number, code?: string) {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request.resume());
    response.writeHead(status, { 'content-type': 'application/xml' });
    response.end(code && `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => server.close().closeAllConnections());
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

function storageAt(endpoint: string, publicObjects = false) {
  return createS3Storage({
    endpoint,
    publicObjects,
    region: 'fr-par',
    bucket: 'photos',
    prefix: 'acervo',
    accessKeyId: 'key',
    secretAccessKey: 'secret',
  });
}

test('a server that refuses or is down is storage_unavailable, and no secret is told', async () => {
  const refusing = await listen(403, 'AccessDenied');
  for (const endpoint of [refusing.endpoint, 'http://127.0.0.1:9']) {
    const error = await storageAt(endpoint)
      .get('a.webp')
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'storage_unavailable' });
    expect(String(error)).not.toMatch(/secret|photos/);
  }
});

test('a bucket that is not there is not mistaken for a missing photo', async () => {
  const { endpoint } = await listen(404, 'NoSuchBucket');
  await expect(storageAt(endpoint).get('a.webp')).rejects.toMatchObject({
    code: 'storage_unavailable',
  });
});

test('objects are private unless the original behaviour is asked for by name', async () => {
  const { endpoint, requests } = await listen(200);
  await storageAt(endpoint).put('a.webp', Buffer.from('x'), 'image/webp');
  await storageAt(endpoint, true).put('a.webp', Buffer.from('x'), 'image/webp');
  expect(requests.map((request) => request.headers['x-amz-acl'])).toEqual([
    undefined,
    'public-read',
  ]);
});

test('a put is one plain body under the prefix, without checksums that servers refuse', async () => {
  const { endpoint, requests } = await listen(200);
  await storageAt(endpoint).put('b/a.webp', Buffer.from('hello'), 'image/webp');
  expect(requests).toHaveLength(1);
  expect(requests[0]?.url).toMatch(/^\/photos\/acervo\/b\/a\.webp/);
  expect(requests[0]?.headers).toMatchObject({
    'content-length': '5',
    'content-type': 'image/webp',
  });
  expect(Object.keys(requests[0]?.headers ?? {}).join()).not.toMatch(/checksum|trailer/);
});
