import { createHash, randomUUID } from 'node:crypto';
import { openUpload, partBytes, putPart } from '@/lib/collection';
import type { PersonContext } from '@/lib/context';
import { isAcervoError } from '@/lib/errors';
import { log } from '@/lib/log';
import { takeInUpload } from './take-in-upload';

/**
 * Keeps files that came whole, the same way as those that come in parts. One that is refused does
 * not take the others along.
 * @returns how many are kept
 */
export async function takeInShared({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: { files: Blob[] };
}): Promise<{ kept: number }> {
  const batchId = randomUUID();
  let kept = 0;
  for (const file of input.files) {
    try {
      await takeInWhole(ctx, file, batchId);
      kept += 1;
    } catch (error) {
      if (!isAcervoError(error)) throw error;
      log.warn({ err: error }, 'shared file refused');
    }
  }
  return { kept };
}

async function takeInWhole(ctx: PersonContext, file: Blob, batchId: string): Promise<void> {
  const whole = Buffer.from(await file.arrayBuffer());
  const fingerprint = createHash('sha256').update(whole).digest('hex');
  const opening = { fingerprint, byteSize: whole.length, batchId };
  const { uploadId, received } = await openUpload({ ctx, input: opening });
  for (let offset = received; offset < whole.length; ) {
    const bytes = whole.subarray(offset, offset + partBytes);
    ({ received: offset } = await putPart({ ctx, input: { uploadId, offset, bytes } }));
  }
  await takeInUpload({ ctx, input: { uploadId, words: null } });
}
