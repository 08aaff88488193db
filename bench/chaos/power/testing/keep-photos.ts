// A process that keeps photos as Acervo does, bytes first, then the row, and says so once each is
// kept: the victim of power cuts. It begins by saying what the disk still held.
// Arguments: the data directory, and `unsynced` for a database as PGlite opens it by itself.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { openEmbedded } from '../../../../lib/db/embedded/open-embedded';
import { createLocalStorage } from '../../../../lib/storage/local-storage';

const [dataDir = '', how] = process.argv.slice(2);
const folder = path.join(dataDir, 'database');
const storage = createLocalStorage({
  directory: path.join(dataDir, 'media'),
  publicBaseUrl: 'http://127.0.0.1',
  linkSecret: 'of this test',
});
/** Large enough for several pages on the disk. */
const photoBytes = 9000;
/** Often enough that some cuts come during a checkpoint. */
const checkpointEvery = 40;

const pglite = how === 'unsynced' ? await openUnsynced() : (await openEmbedded(folder)).pglite;
await pglite.exec('CREATE TABLE IF NOT EXISTS photo (id int PRIMARY KEY, key text, words text)');
process.stdout.write(`${JSON.stringify({ held: await readHeld() })}\n`);
for (;;) {
  const { rows } = await pglite.query<{ next: number }>(
    'SELECT coalesce(max(id), 0) + 1 AS next FROM photo',
  );
  const id = rows[0]?.next ?? 1;
  const key = `photos/${id % 7}/${id}.webp`;
  await storage.put(key, photoOf(id), 'image/webp');
  await pglite.query('INSERT INTO photo VALUES ($1, $2, $3)', [id, key, 'palavras '.repeat(50)]);
  process.stdout.write(`${JSON.stringify({ kept: id })}\n`);
  if (id % checkpointEvery === 0) await pglite.exec('UPDATE photo SET words = words; CHECKPOINT');
}

async function openUnsynced(): Promise<PGlite> {
  await mkdir(dataDir, { recursive: true });
  return PGlite.create(folder);
}

/** The photos whose row and bytes are there, whole. */
async function readHeld(): Promise<number[]> {
  const { rows } = await pglite.query<{ id: number; key: string }>('SELECT id, key FROM photo');
  const held = [];
  for (const { id, key } of rows) {
    if ((await storage.get(key))?.body.equals(photoOf(id))) held.push(id);
  }
  return held;
}

function photoOf(id: number): Buffer {
  return Buffer.alloc(photoBytes, id);
}
