import { readdir, utimes } from 'node:fs/promises';
import path from 'node:path';
import type { Query } from '../audit/read-store';

const dayMs = 24 * 60 * 60 * 1000;

/**
 * As if a day had passed: what a killed process left behind is swept only when nobody can be at it
 * any more. Files on their way to be whole are swept when a process keeps its first photo.
 */
export async function ageLeftovers(query: Query, mediaFolder: string): Promise<void> {
  await query(`UPDATE acervo_loose_folder SET created_at = created_at - interval '1 day'`);
  const unfinished = path.join(mediaFolder, '.unfinished');
  const yesterday = new Date(Date.now() - dayMs);
  for (const name of await readdir(unfinished)) {
    await utimes(path.join(unfinished, name), yesterday, yesterday);
  }
}
