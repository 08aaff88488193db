import { db } from '@/lib/db';
import { removeParts } from './parts/upload-parts';
import { endUpload } from './refuse-upload';
import { abandonedAfterMs } from './upload-limits';

/** One sweep's share; the next night takes the rest. */
const sweptAtOnceMax = 1000;

/**
 * Ends the uploads that nobody has gone on with for two days and removes their parts; rows that
 * are as old count for no limit any more and go too, once nothing of them is left in the store.
 */
export async function sweepUploads(): Promise<{ uploads: number }> {
  const client = await db();
  const updatedAt = { lt: new Date(Date.now() - abandonedAfterMs) };
  const old = await client.upload.findMany({ where: { updatedAt }, take: sweptAtOnceMax });
  const ids = old.map(({ id }) => id);
  for (const upload of old) {
    if (upload.status === 'open') await endUpload(upload, 'abandoned');
    else if (upload.hasParts) await removeParts(upload);
  }
  const { count } = await client.upload.deleteMany({
    where: { id: { in: ids }, status: { not: 'open' }, hasParts: false },
  });
  return { uploads: count };
}
