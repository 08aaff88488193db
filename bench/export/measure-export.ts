// One export of many photos in a process of its own, so that nothing else is in its memory. The
// store is played: what is measured is what the export holds, not how fast a disk is.
import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { closeDatabase, db, openDatabase } from '@/lib/db';
import { exportEverything } from '@/lib/reports';
import type { Storage } from '@/lib/storage';
import type { Measured } from './measured';

const photos = 10_000;
/** A photo out of WhatsApp. */
const photoBytes = 200 * 1024;
const rowsPerInsert = 1000;
/** The reader stands still once, for so long, when it has got so much. */
const standsStillAt = 100 * 1024 * 1024;
const standsStillMs = 1500;
const sampleMs = 50;
const megabyte = 1024 * 1024;

let reads = 0;
let reading = 0;
let readsAtOnce = 0;

const holder = globalThis as typeof globalThis & { acervoStorage?: Storage };
const refuse = () => Promise.reject(new Error('An export only reads.'));
holder.acervoStorage = {
  async get() {
    reads += 1;
    reading += 1;
    readsAtOnce = Math.max(readsAtOnce, reading);
    await wait(0);
    reading -= 1;
    return { body: randomBytes(photoBytes), contentType: 'image/jpeg' };
  },
  put: refuse,
  exists: refuse,
  delete: refuse,
  link: refuse,
} as unknown as Storage;

await openDatabase();
const ctx = { actor: 'person', personId: await fill() } as const;
global.gc?.();
const before = rss();
let most = before;
const sampler = setInterval(() => {
  most = Math.max(most, rss());
}, sampleMs);

const startedAt = performance.now();
const { body } = await exportEverything({ ctx, input: { language: 'pt' } });
let bytes = 0;
let readAhead = 0;
for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
  const earlier = bytes;
  bytes += chunk.byteLength;
  if (earlier < standsStillAt && bytes >= standsStillAt) {
    await wait(standsStillMs);
    readAhead = reads - Math.floor(bytes / photoBytes);
  }
}
const seconds = (performance.now() - startedAt - standsStillMs) / 1000;
clearInterval(sampler);
await closeDatabase();

const measured: Measured = {
  photos,
  megabytes: bytes / megabyte,
  seconds,
  before,
  most,
  readsAtOnce,
  readAhead,
};
process.stdout.write(`${JSON.stringify(measured)}\n`);

function rss(): number {
  return process.memoryUsage().rss / megabyte;
}

async function fill(): Promise<string> {
  const client = await db();
  const { id: ownerId } = await client.person.create({
    data: { address: uuidv7(), replyTo: 'x', name: 'Ana' },
  });
  for (let first = 0; first < photos; first += rowsPerInsert) {
    await client.image.createMany({
      data: Array.from({ length: rowsPerInsert }, (_, n) => {
        const contentHash = String(first + n).padStart(64, '0');
        const link = `photos/${ownerId}/${contentHash}`;
        return { ownerId, link, contentHash, contentType: 'image/jpeg', byteSize: photoBytes };
      }),
    });
  }
  return ownerId;
}
