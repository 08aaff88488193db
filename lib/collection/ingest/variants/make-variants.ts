import { decode } from '../decoding/decoders';
import { isCostly } from '../decoding/is-costly';
import type { PhotoVariants } from '../decoding/protocol';

/**
 * Decodes once, in a process of its own, and makes everything that is ever served; EXIF and GPS stay
 * behind. A file of which a part is missing or unsound is shown as far as it can be decoded.
 * @param contentType needed for HEIC alone
 * @param personId whose it is: one person's files do not hold up another's
 * @throws AcervoError `too_large` over 40 megapixels, `bad_media` when nothing can be decoded,
 *   `media_unavailable` when too many wait
 */
export function makeVariants(
  bytes: Buffer,
  contentType?: string,
  personId = '',
): Promise<PhotoVariants> {
  const wish = { personId, isCostly: isCostly(bytes) };
  return decode({ kind: 'variants', bytes, contentType: contentType ?? null }, wish);
}

/** The JPEG for a photo that WhatsApp has refused at its full size. */
export function makeSmall(full: Buffer, personId: string): Promise<Buffer> {
  return decode({ kind: 'small', full }, { personId, isCostly: false });
}
