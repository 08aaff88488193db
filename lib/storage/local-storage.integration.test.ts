import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { describeStorage } from './contract';
import { readLinkToken } from './link-token';
import { createLocalStorage } from './local-storage';

const linkSecret = 'the secret of this test';
const folder = await mkdtemp(path.join(tmpdir(), 'acervo-storage-'));
const directory = path.join(folder, 'media');

// What app/media does, so that links are tried as WhatsApp tries them: over HTTP.
const server = createServer(async (request, response) => {
  const key = readLinkToken(linkSecret, (request.url ?? '').replace('/media/', ''));
  const found = key && (await storageAt(publicBaseUrl).get(key));
  response.writeHead(found ? 200 : 404, found ? { 'content-type': found.contentType } : {});
  response.end(found ? found.body : '');
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const publicBaseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

function storageAt(baseUrl: string) {
  return createLocalStorage({ directory, publicBaseUrl: baseUrl, linkSecret });
}

describeStorage('local folder', async () => ({
  storage: storageAt(publicBaseUrl),
  unsignedUrl: (key) => `${publicBaseUrl}/media/${key}`,
  signature: /[\w-]+$/,
}));

test('a folder that cannot be written is storage_unavailable, and leaves no half file', async () => {
  const blocked = path.join(folder, 'blocked');
  await writeFile(blocked, 'a file where the folder should be');
  const storage = createLocalStorage({ directory: blocked, publicBaseUrl, linkSecret });
  await expect(storage.put('one.webp', Buffer.from('x'), 'image/webp')).rejects.toMatchObject({
    code: 'storage_unavailable',
  });
});

test('nothing but whole objects stays in the folder', async () => {
  const names = await readdir(directory, { recursive: true });
  expect(names.length).toBeGreaterThan(0);
  // Files on their way to be whole have a folder of their own, which is empty again.
  expect(names.filter((name) => name.startsWith('.'))).toEqual(['.unfinished']);
});
