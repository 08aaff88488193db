import { db } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { log } from '@/lib/log';
import { getStorage } from '@/lib/storage';
import { partBytes } from './upload-limits';

export interface PartsOf {
  id: string;
  ownerId: string;
  /** Under whose id they lie, when the owner was joined with somebody since. */
  partsOwnerId: string | null;
  byteSize: number;
}

/** A part is an object of its own, so that any host can take the next one. */
export function partKey({ id, ownerId, partsOwnerId }: PartsOf, index: number): string {
  return `uploads/${partsOwnerId ?? ownerId}/${id}/${index}`;
}

export function partCount({ byteSize }: PartsOf): number {
  return Math.ceil(byteSize / partBytes);
}

/**
 * The whole file, read part by part into the one place that holds it.
 * @throws AcervoError `media_missing` when the store has lost a part
 */
export async function joinParts(upload: PartsOf): Promise<Buffer> {
  const whole = Buffer.allocUnsafe(upload.byteSize);
  let length = 0;
  for (let index = 0; index < partCount(upload); index++) {
    const part = await getStorage().get(partKey(upload, index));
    if (!part) throw new AcervoError('media_missing', 'A part of this file is gone.');
    length += part.body.copy(whole, length);
  }
  if (length !== upload.byteSize) {
    throw new AcervoError('media_missing', 'A part of this file is not whole.');
  }
  return whole;
}

/** What cannot be removed now stays noted in the row, and the nightly sweep tries again. */
export async function removeParts(upload: PartsOf): Promise<void> {
  try {
    for (let index = 0; index < partCount(upload); index++) {
      await getStorage().delete(partKey(upload, index));
    }
    await (await db()).upload.updateMany({ where: { id: upload.id }, data: { hasParts: false } });
  } catch (error) {
    log.warn({ err: error, uploadId: upload.id }, 'upload parts not removed');
  }
}
