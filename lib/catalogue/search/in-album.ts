import { Prisma } from '@/lib/db';

/**
 * Whether photo `i` is in an album. Whose album it is need not be asked: the search's owner bounds
 * the photos. Albums have no table yet, so nothing is in one; with `acervo_album_photo` this is
 * `EXISTS (SELECT 1 FROM acervo_album_photo a WHERE a.album_id = $1 AND a.image_id = i.id)`.
 */
export function inAlbum(_albumId: string): Prisma.Sql {
  return Prisma.sql`FALSE`;
}
