import { Prisma } from '@/lib/db';

/** Whether photo `i` is in an album; whose it is, the search's owner bounds already. */
export function inAlbum(albumId: string): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT 1 FROM acervo_album_photo a WHERE a.album_id = ${albumId}::uuid AND a.image_id = i.id)`;
}
