import type { Context } from '@/lib/context';
import { db } from '@/lib/db';
import { type ErrorCode, isAcervoError } from '@/lib/errors';
import { log } from '@/lib/log';
import { findUpload } from './find-upload';
import { type PartsOf, removeParts } from './upload-parts';

/** Of what no later try can change. */
const final: ErrorCode[] = ['too_large', 'unsupported_media', 'bad_media', 'media_missing'];

/** Ends an upload whose bytes are at fault; after any other error it may be tried again. */
export async function refuseUpload(upload: PartsOf, error: unknown): Promise<void> {
  if (!isAcervoError(error) || !final.includes(error.code)) return;
  log.warn({ err: error, uploadId: upload.id }, 'upload refused');
  await endUpload(upload, error.code);
}

/** Called off by whoever began it: its parts go at once. One that is over already stays as it is. */
export async function cancelUpload({
  ctx,
  input,
}: {
  ctx: Context;
  input: { uploadId: string };
}): Promise<void> {
  await endUpload(await findUpload(ctx, input.uploadId), 'cancelled');
}

export async function endUpload(upload: PartsOf, refusal: string): Promise<void> {
  const { count } = await (await db()).upload.updateMany({
    where: { id: upload.id, status: 'open' },
    data: { status: 'refused', refusal },
  });
  if (count === 1) await removeParts(upload);
}
