import { mkdir } from 'node:fs/promises';
import type { PGlite } from '@electric-sql/pglite';
import { makeSyncedFolder } from '@/lib/durable-files';
import { AcervoError } from '@/lib/errors';
import { holdDataDirectory } from '../hold-data-directory';
import { ensureCluster } from './create-cluster';

/**
 * Holds a folder and opens the database in it, or makes one where the folder is empty. Every commit
 * is on the disk before it is acknowledged.
 */
export async function openEmbedded(
  directory: string,
): Promise<{ pglite: PGlite; close(): Promise<void> }> {
  await makeSyncedFolder(directory, 0o700);
  const release = await holdDataDirectory(directory);
  try {
    const pglite = await openCluster(directory);
    return {
      pglite,
      async close() {
        await pglite.close();
        await release();
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}

async function openCluster(directory: string): Promise<PGlite> {
  const [{ PGlite }, { pg_trgm }, { vector }, { SyncedNodeFS }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('@electric-sql/pglite/contrib/pg_trgm'),
    import('@electric-sql/pglite-pgvector'),
    import('./synced-node-fs'),
  ]);
  await ensureCluster(directory, async (folder) => {
    await mkdir(folder, { mode: 0o700 });
    const created = await PGlite.create({ fs: new SyncedNodeFS(folder) });
    await created.close();
  });
  // PGlite turns syncing off with `-F`, and what its `fdatasync` is told to write, it does not.
  const startParams = [
    ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
    '-c',
    'wal_sync_method=fsync',
  ];
  const pglite = await PGlite.create({
    fs: new SyncedNodeFS(directory),
    startParams,
    // Vectors are offered in every case, which costs some 5 ms: in a database that has used them
    // once, deleting a photo needs them too.
    extensions: { pg_trgm, vector },
  });
  await pglite.exec('SET TimeZone = UTC');
  await checkDurability(pglite);
  return pglite;
}

/** A later PGlite may read its parameters otherwise; that must not go unnoticed. */
async function checkDurability(pglite: PGlite): Promise<void> {
  const { rows } = await pglite.query<{ name: string; setting: string }>(
    `SELECT name, setting FROM pg_settings WHERE name IN
       ('fsync', 'synchronous_commit', 'full_page_writes', 'wal_sync_method')`,
  );
  const settings = Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
  const isDurable =
    settings.fsync === 'on' &&
    settings.synchronous_commit === 'on' &&
    settings.full_page_writes === 'on' &&
    settings.wal_sync_method === 'fsync';
  if (isDurable) return;
  await pglite.close();
  throw new AcervoError(
    'misconfigured',
    'The embedded database does not write its commits to the disk, so a power cut would lose messages. This Acervo does not fit its version of PGlite: install it again with the versions in package-lock.json.',
  );
}
