import type { PersonContext } from '@/lib/context';
import { type Transaction, transact } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { lockCollection } from '../journal/change-collection';
import { openUploadsMax, partBytes, uploadBytesMax, uploadBytesPerDayMax } from './upload-limits';

const dayMs = 24 * 60 * 60 * 1000;

interface NewUpload {
  fingerprint: string;
  byteSize: number;
  batchId: string;
}

/**
 * Begins to take in a file, or goes on with it where it broke off.
 * @returns where to go on, and how many bytes each part has but the last
 * @throws AcervoError `too_large`, `bad_media` (empty), `over_budget`, `not_found`
 */
export async function openUpload({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: NewUpload;
}): Promise<{ uploadId: string; received: number; partBytes: number }> {
  if (input.byteSize > uploadBytesMax) {
    throw new AcervoError('too_large', 'A photo has at most 16 MB.');
  }
  if (input.byteSize < 1) throw new AcervoError('bad_media', 'This file is empty.');
  const { id, received } = await transact(async (tx) => {
    await lockCollection(tx, ctx.personId);
    return (await goOn(tx, ctx.personId, input)) ?? (await begin(tx, ctx.personId, input));
  });
  return { uploadId: id, received, partBytes };
}

async function goOn(tx: Transaction, ownerId: string, { batchId, ...file }: NewUpload) {
  const begun = await tx.upload.findFirst({
    where: { ownerId, status: 'open', ...file },
    orderBy: { createdAt: 'desc' },
  });
  return begun && tx.upload.update({ where: { id: begun.id }, data: { batchId } });
}

async function begin(tx: Transaction, ownerId: string, file: NewUpload) {
  const open = await tx.upload.count({ where: { ownerId, status: 'open' } });
  if (open >= openUploadsMax) {
    throw new AcervoError('over_budget', 'Too many files were begun and never finished.');
  }
  const { _sum: today } = await tx.upload.aggregate({
    where: { ownerId, createdAt: { gt: new Date(Date.now() - dayMs) } },
    _sum: { byteSize: true },
  });
  if ((today.byteSize ?? 0) + file.byteSize > uploadBytesPerDayMax) {
    throw new AcervoError('over_budget', 'What one person may bring in a day is used up.');
  }
  return tx.upload.create({ data: { ownerId, ...file } });
}
