import { db } from '@/lib/db';
import { getStorage } from '@/lib/storage';
import { variantKey } from '../images/image-keys';
import { isSamePhoto } from './is-same-photo';
import { type Print, takePrint } from './print';

/**
 * Copies are mostly within 10 of 64 bits, slight crops and photos with a caption bar within 18. One
 * in some 600 pairs of photos that have nothing to do with each other is so near as well: the bits
 * choose what is looked at, and decide nothing (docs/benchmarks.md).
 */
export const bitsApartMax = 18;
/** Each is fetched and looked at; a copy is among the nearest. */
export const lookedAtMax = 8;

/** A photo of the owner that this may be a copy of. */
export interface NearPhoto {
  id: number;
  link: string;
  contentType: string;
  pixels: number;
}

interface Wanted {
  ownerId: string;
  print: Print;
  /** Where its very bytes would lie. */
  folder: string;
}

/**
 * Of the owner's photos those that may be this one, the very same bytes first. One scan of an index,
 * however many they keep; rows from before the hash was kept count by their bytes alone.
 */
export async function listNear({ ownerId, print, folder }: Wanted): Promise<NearPhoto[]> {
  return (await db()).$queryRaw<NearPhoto[]>`
    WITH near AS (
      (SELECT id, acervo_bits_apart(perceptual_hash, ${print.hash}::bigint) AS apart
        FROM table_image_link
        WHERE owner_id = ${ownerId}::uuid AND perceptual_hash IS NOT NULL
          AND acervo_bits_apart(perceptual_hash, ${print.hash}::bigint) <= ${bitsApartMax}
        ORDER BY apart, id LIMIT ${lookedAtMax})
      UNION ALL
      SELECT id, 0 FROM table_image_link
      WHERE owner_id = ${ownerId}::uuid AND perceptual_hash IS NULL AND image_link = ${folder}
    )
    SELECT i.id, i.image_link AS link, i.content_type AS "contentType",
      COALESCE(i.width * i.height, 0) AS pixels
    FROM near JOIN table_image_link i ON i.id = near.id
    WHERE i.content_hash IS NOT NULL
    ORDER BY i.image_link = ${folder} DESC, near.apart, i.id`;
}

/**
 * The one of which this is a copy, or null.
 * @param seen gets the ids of those that were looked at, and are not looked at again
 */
export async function findKnown(wanted: Wanted, seen: Set<number>): Promise<NearPhoto | null> {
  for (const near of await listNear(wanted)) {
    if (near.link === wanted.folder) return near;
    if (seen.has(near.id)) continue;
    seen.add(near.id);
    const stored = await getStorage().get(variantKey(near.link, 'w320'));
    if (stored && isSamePhoto(wanted.print, await takePrint(stored.body))) return near;
  }
  return null;
}
