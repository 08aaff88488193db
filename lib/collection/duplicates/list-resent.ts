import type { PersonContext } from '@/lib/context';
import { db } from '@/lib/db';
import { dayOf } from '../items/day';

export interface ResentPhoto {
  photoId: number;
  /** YYYY-MM-DD in the person's zone. */
  firstSentOn: string;
  /** What was said of it, or of the photo that it is a copy of. */
  description: string | null;
  /** What the last resend put below it; not of the rows, but of whoever added it. */
  added?: string;
  /** Another file of the same photo, which is kept beside the first; else the very same file. */
  isCopy: boolean;
}

interface Row extends Omit<ResentPhoto, 'firstSentOn'> {
  firstAt: Date;
}

/**
 * Those of a turn's photos that the person had sent before that turn: the same bytes, or a photo of
 * which they certainly are a copy. When a photo came first does not change, so that a later try of
 * the turn leaves nothing out.
 */
export async function listResent({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: { photoIds: number[]; turnId: string };
}): Promise<ResentPhoto[]> {
  const rows = await (await db()).$queryRaw<Row[]>`
    SELECT i.id AS "photoId", first.at AS "firstAt", first.image_id <> i.id AS "isCopy",
      COALESCE(own.descricao, theirs.descricao) AS description
    FROM table_image_link i
    LEFT JOIN table_descricao own ON own.id = i.id_descricao
    CROSS JOIN LATERAL (
      SELECT a.at, a.image_id, said.turn_id, same.id_descricao
      FROM table_image_link same JOIN acervo_arrival a ON a.image_id = same.id
      LEFT JOIN acervo_media m ON m.id = a.media_id
      LEFT JOIN acervo_message said ON said.id = m.message_id
      WHERE same.id = COALESCE(i.copy_of, i.id)
        OR same.copy_of = COALESCE(i.copy_of, i.id)
      ORDER BY a.at, a.id LIMIT 1
    ) first
    LEFT JOIN table_descricao theirs ON theirs.id = first.id_descricao
    WHERE i.owner_id = ${ctx.personId}::uuid AND i.id = ANY(${input.photoIds}::int[])
      AND first.turn_id IS DISTINCT FROM ${input.turnId}::uuid
    ORDER BY i.id`;
  return rows.map(({ firstAt, ...known }) => ({ ...known, firstSentOn: dayOf(firstAt) }));
}
