import { db, type Swept, sweepDue } from '@/lib/db';
import { endUpload } from './refuse-upload';
import { abandonedAfterMs } from './upload-limits';
import { removeParts } from './upload-parts';

/**
 * Ends the uploads that nobody has gone on with for two days and removes their parts; rows that
 * are as old count for no limit any more and go too, once nothing of them is left in the store.
 */
export async function sweepUploads({ untilMs }: { untilMs: number }): Promise<Swept> {
  const { upload: uploads } = await db();
  const where = { updatedAt: { lt: new Date(Date.now() - abandonedAfterMs) } };
  return sweepDue({
    untilMs,
    due: {
      first: (take) => uploads.findMany({ where, orderBy: { updatedAt: 'asc' }, take }),
      count: () => uploads.count({ where }),
    },
    async sweep(upload) {
      if (upload.status === 'open') await endUpload(upload, 'abandoned');
      else if (upload.hasParts) await removeParts(upload);
      const gone = { id: upload.id, status: { not: 'open' as const }, hasParts: false };
      const { count } = await uploads.deleteMany({ where: gone });
      if (count === 1) return true;
      await uploads.updateMany({ where: { id: upload.id }, data: { updatedAt: new Date() } });
      return false;
    },
  });
}
