import type { Context } from '@/lib/context';
import { db } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { getStorage } from '@/lib/storage';
import { detectImageType } from '../ingest/image-type';
import { findUpload } from './find-upload';
import { refuseUpload } from './refuse-upload';
import { partBytes } from './upload-limits';
import { partKey } from './upload-parts';

/**
 * Takes the next part of a file. One that comes twice, or at another place than where the file goes
 * on, changes nothing: the answer says where that is.
 * @returns how many of the first bytes are here
 * @throws AcervoError `unsupported_media` at the first part, `bad_request`, `not_found`,
 *   `storage_unavailable`
 */
export async function putPart({
  ctx,
  input,
}: {
  ctx: Context;
  input: { uploadId: string; offset: number; bytes: Buffer };
}): Promise<{ received: number }> {
  const { offset, bytes } = input;
  const upload = await findUpload(ctx, input.uploadId);
  if (upload.status === 'refused') throw new AcervoError('not_found', 'This upload is over.');
  const { received, byteSize } = upload;
  if (upload.status !== 'open' || offset !== received) return { received };
  if (bytes.length === 0 || bytes.length !== Math.min(partBytes, byteSize - offset)) {
    throw new AcervoError('bad_request', 'This part has not the length that it should have.');
  }
  const contentType = offset === 0 ? await typeOrRefuse(upload, bytes) : upload.contentType;
  const key = partKey(upload, offset / partBytes);
  await getStorage().put(key, bytes, 'application/octet-stream');
  const { count } = await (await db()).upload.updateMany({
    where: { id: upload.id, status: 'open', received },
    data: { received: received + bytes.length, contentType },
  });
  if (count === 1) return { received: received + bytes.length };
  return { received: (await findUpload(ctx, upload.id)).received };
}

async function typeOrRefuse(upload: Parameters<typeof refuseUpload>[0], start: Buffer) {
  try {
    return await detectImageType(start);
  } catch (error) {
    await refuseUpload(upload, error);
    throw error;
  }
}
