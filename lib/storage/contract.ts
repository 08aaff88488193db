import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { linkSecondsMax, type Storage } from './storage';

export interface StorageUnderTest {
  storage: Storage;
  /** The address at which an object would be found if nobody asked for a signature. */
  unsignedUrl(key: string): string;
  /** Where in a link the signature ends. */
  signature: RegExp;
}

/** What every adapter promises. `start` gives one whose server is running. */
export function describeStorage(name: string, start: () => Promise<StorageUnderTest>): void {
  describe(`storage: ${name}`, () => {
    let subject: StorageUnderTest;
    beforeAll(async () => {
      subject = await start();
    });
    const storage = (): Storage => subject.storage;

    describeFailures(storage);
    describeBytes(storage);
    describeLinks(() => subject);
  });
}

const newKey = (rest = 'photo.webp') => `test/${randomUUID()}/${rest}`;
const dog = Buffer.from('a dog on the beach');
const webp = 'image/webp';

function describeFailures(storage: () => Storage): void {
  test('what is not there is null, false, and no error to delete', async () => {
    const key = newKey();
    expect(await storage().get(key)).toBeNull();
    expect(await storage().exists(key)).toBe(false);
    await storage().delete(key);
    expect(await storage().get('test')).toBeNull(); // a folder, where there are folders
  });

  const refused = [
    ['a way out', '../outside.webp'],
    ['a way out in the middle', 'photos/../../outside.webp'],
    ['an absolute path', '/etc/passwd'],
    ['a second name for the same file', 'photos/./one.webp'],
    ['an empty segment', 'photos//one.webp'],
    ['a name that is hidden', 'photos/.unfinished'],
    ['upper case', 'Photos/one.webp'],
    ['a zero byte', 'photos/one\0.webp'],
    ['a backslash', 'photos\\one.webp'],
    ['nothing', ''],
    ['too much', 'a'.repeat(201)],
  ] as const;
  test.each(refused)('a key that is %s is refused everywhere', async (_, key) => {
    await expect(storage().put(key, dog, webp)).rejects.toThrow(RangeError);
    await expect(storage().get(key)).rejects.toThrow(RangeError);
    await expect(storage().exists(key)).rejects.toThrow(RangeError);
    await expect(storage().delete(key)).rejects.toThrow(RangeError);
    await expect(storage().link(key, 60)).rejects.toThrow(RangeError);
  });

  test.each([0, -1, 1.5, linkSecondsMax + 1, Number.NaN])(
    'a link of %d s is refused',
    async (s) => {
      await expect(storage().link(newKey(), s)).rejects.toThrow(RangeError);
    },
  );
}

function describeBytes(storage: () => Storage): void {
  test('what was put is got, with its type, until it is deleted', async () => {
    const key = newKey();
    await storage().put(key, dog, webp);
    expect(await storage().get(key)).toEqual({ body: dog, contentType: webp });
    expect(await storage().exists(key)).toBe(true);
    await storage().delete(key);
    expect(await storage().get(key)).toBeNull();
    expect(await storage().exists(key)).toBe(false);
  });

  test('the same key again replaces the bytes', async () => {
    const key = newKey();
    await storage().put(key, dog, webp);
    await storage().put(key, Buffer.from('a cat'), webp);
    expect((await storage().get(key))?.body.toString()).toBe('a cat');
  });

  test('puts of one key at once leave one of the bodies whole', async () => {
    const key = newKey();
    const bodies = Array.from({ length: 8 }, (_, i) => Buffer.alloc(256 * 1024, i));
    await Promise.all(bodies.map((body) => storage().put(key, body, webp)));
    const kept = (await storage().get(key))?.body;
    expect(bodies.some((body) => kept?.equals(body))).toBe(true);
  });

  test('a folder’s keys are listed, its folders’ too, and nothing beside it', async () => {
    const folder = `test/${randomUUID()}`;
    const inside = [`${folder}/a.webp`, `${folder}/deep/b.webp`, `${folder}/deep/er/c.webp`];
    for (const key of [...inside, `${folder}-beside/d.webp`]) await storage().put(key, dog, webp);
    const listed = async () => (await Array.fromAsync(storage().list(folder))).flat().sort();
    expect(await listed()).toEqual(inside);
    for await (const keys of storage().list(folder)) {
      for (const key of keys) await storage().delete(key);
    }
    expect(await listed()).toEqual([]);
    await expect(Array.fromAsync(storage().list('../x'))).rejects.toThrow(RangeError);
  });

  test('12 MB and nothing at all both come back byte for byte', async () => {
    const large = Buffer.alloc(12 * 1024 * 1024);
    for (let i = 0; i < large.length; i += 4) large.writeUInt32LE((i * 2_654_435_761) >>> 0, i);
    for (const body of [large, Buffer.alloc(0)]) {
      const key = newKey();
      await storage().put(key, body, webp);
      expect((await storage().get(key))?.body.equals(body)).toBe(true);
    }
  });

  test.each([
    'a',
    '0',
    'a.b.c-d_e.webp',
    '_a/-b',
    `deep${'/a'.repeat(20)}.webp`,
    'con',
    'x'.repeat(150),
  ])('the odd but legal key %s works', async (rest) => {
    const key = newKey(rest);
    await storage().put(key, dog, 'application/octet-stream');
    expect((await storage().get(key))?.body).toEqual(dog);
  });
}

function describeLinks(subject: () => StorageUnderTest): void {
  test('a link gives the bytes to whoever has it', async () => {
    const key = newKey();
    await subject().storage.put(key, dog, webp);
    const response = await fetch(await subject().storage.link(key, 60));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(webp);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(dog);
  });

  test('an altered link, and none at all, give nothing', async () => {
    const key = newKey();
    await subject().storage.put(key, dog, webp);
    const link = await subject().storage.link(key, 60);
    const altered = link.replace(subject().signature, (found) =>
      found.replace(/.{8}$/, 'aaaaaaaa'),
    );
    expect(altered).not.toBe(link);
    expect((await fetch(altered)).status).toBeGreaterThanOrEqual(400);
    expect((await fetch(subject().unsignedUrl(key))).status).toBeGreaterThanOrEqual(400);
  });

  test('a link stops when it expires', async () => {
    const key = newKey();
    await subject().storage.put(key, dog, webp);
    const link = await subject().storage.link(key, 2);
    expect((await fetch(link)).status).toBe(200);
    await wait(3_500); // S3 counts whole seconds
    expect((await fetch(link)).status).toBeGreaterThanOrEqual(400);
  });
}
