/**
 * Loaded into the production server's process beside it (`--import`): on a request to a port of its
 * own it reads and hashes photos there, through the same host of the same child process as the
 * background job does, one after the other. So the web process hosts the child, as in production,
 * and what it does for that (decoding, hashing, handing over) is in the measurement as well.
 */
import { globSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import sharp from 'sharp';
import phash from 'sharp-phash';
import { ModelHost } from '@/lib/models/local/host/model-host';
import type { TaskKind } from '@/lib/models/local/protocol';

export interface Driven {
  photos: number;
  seconds: number;
  /** The most that the child took. */
  childBytes: number;
}

const photos = 200;
/** As a photo is handed to the models. */
const sideMax = 1280;
const megabyte = 1024 * 1024;
const everything = (value: number): Record<TaskKind, number> => ({
  look: value,
  hear: value,
  embed: value,
});

async function drive(): Promise<Driven> {
  const host = new ModelHost({
    entry: path.resolve('lib/models/local/child/main.ts'),
    directory: path.resolve('.models'),
    memoryBytesMax: 2500 * megabyte,
    timeLimitMs: everything(120_000),
    neededBytes: everything(0),
    urgent: [],
    waitingMax: 1,
    idleMs: 1000,
  });
  const files = globSync('public/demo/*.jpg').sort();
  const startedAt = performance.now();
  let childBytes = 0;
  for (let n = 0; n < photos; n++) {
    const bytes = readFileSync(files[n % files.length] ?? '');
    await phash(bytes);
    const fit = { fit: 'inside', withoutEnlargement: true } as const;
    const image = await sharp(bytes).resize(sideMax, sideMax, fit).jpeg().toBuffer();
    await host.do({ kind: 'look', image }, new AbortController().signal);
    childBytes = Math.max(childBytes, host.rssBytes);
  }
  host.close();
  return { photos, seconds: (performance.now() - startedAt) / 1000, childBytes };
}

const server = createServer(async (_, response) => {
  try {
    response.end(JSON.stringify(await drive()));
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});
server.requestTimeout = 0;
server.listen(Number(process.env.ACERVO_BENCH_DRIVE_PORT), '127.0.0.1').unref();
