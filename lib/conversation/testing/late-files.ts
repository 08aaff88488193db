import type { RequestListener, ServerResponse } from 'node:http';
import { expect } from 'vitest';
import { db } from '@/lib/db';
import { arrivalWaitMs } from '../queues';
import { letFilesBeLate } from './let-files-be-late';
import { newPhoto } from './new-photo';
import type { Channel } from './start-channel';

let files = 0;

/** A file of the channel's that comes late. */
export interface LateFile {
  path: string;
  /** From now on it comes at once. */
  release(): void;
}

/** A file whose server opens its mouth and says nothing more, until it is released. */
export async function hangingFile(
  channel: Channel,
  hang: RequestListener = (_, response) => void response.writeHead(200).write('x'),
  whole?: Buffer,
): Promise<LateFile> {
  const path = `/file/${files++}`;
  const bytes = whole ?? (await newPhoto());
  let isReleased = false;
  const held: ServerResponse[] = [];
  channel.media.set(path, (request, response: ServerResponse) => {
    if (isReleased) {
      response.end(bytes);
      return;
    }
    held.push(response);
    hang(request, response);
  });
  return {
    path,
    release: () => {
      isReleased = true;
      for (const response of held) response.destroy();
    },
  };
}

export async function soundFile(channel: Channel): Promise<LateFile> {
  const file = await hangingFile(channel);
  file.release();
  return file;
}

/** From now on the file comes, and whoever waits for it tries at once. */
export async function release(file: LateFile | undefined, address: string): Promise<void> {
  file?.release();
  if (file) await expect.poll(() => isAtWork(file), { timeout: 90_000, interval: 200 }).toBe(false);
  await letFilesBeLate(address, arrivalWaitMs);
}

async function isAtWork({ path }: LateFile): Promise<boolean> {
  const tries = await (await db()).$queryRaw<unknown[]>`
    SELECT FROM pgboss.job j, acervo_media m
    WHERE m.url LIKE ${`%${path}`} AND j.data::jsonb ->> 'mediaId' = m.id::text
      AND j.state = 'active'`;
  return tries.length > 0;
}
