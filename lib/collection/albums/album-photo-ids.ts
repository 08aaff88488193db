import { db } from '@/lib/db';

/**
 * The one place where shares and papers ask what is in an album.
 * @param ownerId whose album it must be; null is an operator, who may reach all
 * @returns none for an album that is gone or is somebody else's
 */
export async function albumPhotoIds(albumId: string, ownerId: string | null): Promise<number[]> {
  const rows = await (await db()).$queryRaw<{ image_id: number }[]>`
    SELECT p.image_id FROM acervo_album a
    JOIN acervo_album_photo p ON p.album_id = a.id
    JOIN table_image_link i ON i.id = p.image_id AND i.owner_id = a.owner_id
    WHERE a.id = ${albumId}::uuid AND (${ownerId}::uuid IS NULL OR a.owner_id = ${ownerId}::uuid)
    ORDER BY i.sent_at, i.id`;
  return rows.map((row) => row.image_id);
}
