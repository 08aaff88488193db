import { fileTypeFromBuffer } from 'file-type';
import { AcervoError } from '@/lib/errors';

/** What a camera, a phone or WhatsApp makes, by the names that the detector gives it. */
const keptTypes = new Map([
  ['image/jpeg', 'image/jpeg'],
  ['image/png', 'image/png'],
  ['image/apng', 'image/png'],
  ['image/webp', 'image/webp'],
  ['image/gif', 'image/gif'],
  ['image/avif', 'image/avif'],
  ['image/heic', 'image/heic'],
  ['image/heif', 'image/heic'],
  ['image/heic-sequence', 'image/heic'],
  ['image/heif-sequence', 'image/heic'],
]);

/** What a type is known by stands here; a file of a million empty parts would hold up everybody. */
const headBytes = 64 * 1024;

/**
 * The type that a file's first bytes show; no label and no name is asked.
 * @throws AcervoError `unsupported_media`
 */
export async function detectImageType(start: Buffer): Promise<string> {
  const kept = keptTypes.get((await fileTypeFromBuffer(start.subarray(0, headBytes)))?.mime ?? '');
  if (kept) return kept;
  throw new AcervoError('unsupported_media', 'The bytes are those of no photo that is kept.');
}
