import type { PersonContext } from '@/lib/context';
import { db } from '@/lib/db';
import type { AlbumName } from './own-album';

export interface AlbumEntry extends AlbumName {
  photoCount: number;
  /** The photo that was put in last; none in an empty album. */
  cover: { id: number; thumbHash: string | null; externalUrl: string | null } | null;
}

interface AlbumRow extends AlbumName {
  photoCount: number;
  coverId: number | null;
  thumbHash: Uint8Array | null;
  link: string | null;
  contentHash: string | null;
}

/** The person's albums, the one that was used last first. */
export async function listAlbums({ ctx }: { ctx: PersonContext }): Promise<AlbumEntry[]> {
  const rows = await (await db()).$queryRaw<AlbumRow[]>`
    SELECT a.id, a.name, COALESCE(held.photos, 0)::int AS "photoCount", cover.id AS "coverId",
      cover.thumb_hash AS "thumbHash", cover.image_link AS link,
      cover.content_hash AS "contentHash"
    FROM acervo_album a
    LEFT JOIN LATERAL (
      SELECT count(*) AS photos, max(p.added_at) AS latest
      FROM acervo_album_photo p JOIN table_image_link i ON i.id = p.image_id
      WHERE p.album_id = a.id AND NOT EXISTS (SELECT 1 FROM acervo_album_photo f
        WHERE f.album_id = a.id AND f.image_id = i.copy_of)
    ) held ON TRUE
    LEFT JOIN LATERAL (
      SELECT i.id, i.thumb_hash, i.image_link, i.content_hash
      FROM acervo_album_photo p JOIN table_image_link i ON i.id = p.image_id
      WHERE p.album_id = a.id
      ORDER BY p.added_at DESC, p.image_id DESC LIMIT 1
    ) cover ON TRUE
    WHERE a.owner_id = ${ctx.personId}::uuid
    ORDER BY GREATEST(a.created_at, held.latest) DESC, a.id DESC`;
  return rows.map(({ id, name, photoCount, coverId, thumbHash, link, contentHash }) => ({
    id,
    name,
    photoCount,
    cover:
      coverId === null
        ? null
        : {
            id: coverId,
            thumbHash: thumbHash ? Buffer.from(thumbHash).toString('base64') : null,
            externalUrl: contentHash ? null : link,
          },
  }));
}
