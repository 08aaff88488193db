import { type Context, ownerOf } from '@/lib/context';
import { db } from '@/lib/db';
import { AcervoError } from '@/lib/errors';

/** @throws AcervoError `not_found`, also for an upload that is somebody else's */
export async function findUpload(ctx: Context, uploadId: string) {
  const ownerId = ownerOf(ctx);
  const upload = await (await db()).upload.findFirst({
    where: { id: uploadId, ...(ownerId === null ? {} : { ownerId }) },
  });
  if (!upload) throw new AcervoError('not_found', 'There is no such upload.');
  return upload;
}
