import { db } from '@/lib/db';
import { getStorage } from '@/lib/storage';
import { variantKey } from '../images/image-keys';
import { isSamePhoto } from './is-same-photo';
import { type Print, takePrint } from './print';

/**
 * Copies are mostly within 10 of 64 bits, slight crops and photos with a caption bar within 18. So
 * far apart are also one in some 600 pairs of photos that have nothing to do with each other, so
 * these bits only choose what is looked at (docs/benchmarks.md).
 */
export const bitsApartMax = 18;
/** Each is fetched and looked at; a true copy is among the nearest. */
export const lookedAtMax = 8;

/** The owner's photo of which this is a copy, or null. One index scan, whatever they keep. */
export async function findLookAlike(ownerId: string, print: Print): Promise<number | null> {
  const near = await (await db()).$queryRaw<{ id: number; link: string }[]>`
    SELECT id, link FROM (
      SELECT id, image_link AS link, content_hash,
        length(replace((perceptual_hash # ${print.hash}::bigint)::bit(64)::text, '0', '')) AS apart
      FROM table_image_link WHERE owner_id = ${ownerId}::uuid AND perceptual_hash IS NOT NULL
    ) AS own
    WHERE apart <= ${bitsApartMax} AND content_hash IS NOT NULL
    ORDER BY apart, id LIMIT ${lookedAtMax}`;
  for (const { id, link } of near) {
    const stored = await getStorage().get(variantKey(link, 'w320'));
    if (stored && isSamePhoto(print, await takePrint(stored.body))) return id;
  }
  return null;
}
