/**
 * Loaded into the production server's process beside it (`--import`): on a request to a port of its
 * own it hashes photos there, as they came, and has them looked at, in the variant that the
 * background job takes, through the same host of the same child process, one after the other. So
 * the web process hosts the child, as in production, and hashing and handing over are in the
 * measurement as well. The variants are made before anything is measured: a turn makes them.
 */
import { globSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import sharp from 'sharp';
import phash from 'sharp-phash';
import { ModelHost } from '@/lib/ai/local/model-host';
import type { TaskKind } from '@/lib/ai/local/protocol';

export interface Driven {
  photos: number;
  /** The most that the child took. */
  childBytes: number;
}

/** Of one request; as long as a quiet time beside it, more or less. */
const photosAtOnce = 20;
/** What the background job hands over. */
const variantWidth = 1280;
const variantQuality = 78;
const megabyte = 1024 * 1024;
const everything = (value: number): Record<TaskKind, number> => ({
  look: value,
  hear: value,
  embed: value,
});

interface Photo {
  original: Buffer;
  variant: Buffer;
}

async function prepare(): Promise<Photo[]> {
  const prepared: Photo[] = [];
  for (const file of globSync('public/demo/*.jpg').sort()) {
    const original = readFileSync(file);
    const variant = await sharp(original)
      .resize(variantWidth, null, { withoutEnlargement: true })
      .webp({ quality: variantQuality })
      .toBuffer();
    prepared.push({ original, variant });
  }
  return prepared;
}

const host = new ModelHost({
  entry: path.resolve('lib/ai/local/child/main.ts'),
  directory: path.resolve('.models'),
  memoryBytesMax: 2500 * megabyte,
  timeLimitMs: everything(120_000),
  neededBytes: everything(0),
  urgent: [],
  waitingMax: 1,
  idleMs: 120_000,
});
let done = 0;

async function drive(prepared: Photo[]): Promise<Driven> {
  let childBytes = 0;
  for (let n = 0; n < photosAtOnce; n++) {
    const photo = prepared[done % prepared.length];
    if (!photo) throw new Error('There are no photos.');
    await phash(photo.original);
    await host.do({ kind: 'look', image: photo.variant }, new AbortController().signal);
    childBytes = Math.max(childBytes, host.rssBytes);
    done += 1;
  }
  return { photos: photosAtOnce, childBytes };
}

const prepared = prepare();
const server = createServer(async (_, response) => {
  try {
    response.end(JSON.stringify(await drive(await prepared)));
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});
server.requestTimeout = 0;
server.listen(Number(process.env.ACERVO_BENCH_DRIVE_PORT), '127.0.0.1').unref();
