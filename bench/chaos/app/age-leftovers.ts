import { existsSync } from 'node:fs';
import { readdir, rename, utimes } from 'node:fs/promises';
import path from 'node:path';
import { timeOfId } from '@/lib/db';
import type { Query } from '../audit/read-store';

const dayMs = 24 * 60 * 60 * 1000;

/**
 * As if a day had passed: what a killed process left behind is swept only when nobody can be at it
 * any more. Files on their way to be whole are swept when a process keeps its first photo.
 */
export async function ageLeftovers(query: Query, mediaFolder: string): Promise<void> {
  await query(`UPDATE acervo_orphaned_blob SET created_at = created_at - interval '1 day'`);
  const unfinished = path.join(mediaFolder, '.unfinished');
  const yesterday = new Date(Date.now() - dayMs);
  for (const name of await readdir(unfinished)) {
    await utimes(path.join(unfinished, name), yesterday, yesterday);
  }
  await ageStaged(query, path.join(mediaFolder, 'incoming'));
}

/** Staged bytes are as old as the id that they are named by; those of a turn to come stay. */
async function ageStaged(query: Query, incoming: string): Promise<void> {
  if (!existsSync(incoming)) return;
  const waiting = await query<{ id: string }>(
    `SELECT id::text FROM acervo_media WHERE status = 'waiting'`,
  );
  const needed = new Set(waiting.map(({ id }) => id));
  for (const person of await readdir(incoming)) {
    for (const id of await readdir(path.join(incoming, person))) {
      if (needed.has(id)) continue;
      const time = (timeOfId(id) - dayMs).toString(16).padStart(12, '0');
      const older = `${time.slice(0, 8)}-${time.slice(8)}${id.slice(13)}`;
      await rename(path.join(incoming, person, id), path.join(incoming, person, older));
    }
  }
}
