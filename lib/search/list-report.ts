import { getConfig } from '@/lib/config';
import { type OperatorContext, requireOperator } from '@/lib/context';
import { db, Prisma } from '@/lib/db';
import { decodeCursor, encodeCursor } from './text/cursor';

const pageSizeMax = 500;
const pageSizeDefault = 100;

/**
 * A row in the original's own words, as other programs read it. `image_link` is an address: the
 * original's public one, or ours, which asks for the operator's key.
 */
export interface ReportRow {
  id: number;
  descricao: string;
  from_number: string | null;
  /** Null where the original never wrote it down. */
  created_at: string | null;
  images: { id: number; image_link: string; created_at: string | null }[];
}

type Row = Omit<ReportRow, 'created_at'> & { created_at: Date | null; at: string };

/** A row without a time stands before all others. */
const rowTime = Prisma.sql`COALESCE(d.created_at, TIMESTAMP 'epoch')`;

/** Descriptions with their images, newest first, keyset paged; `q` searches the descriptions. */
export async function listReport({
  ctx,
  input,
}: {
  ctx: OperatorContext;
  input: {
    q?: string | undefined;
    /** An address in any spelling, or our id. */
    person?: string | undefined;
    after?: string | undefined;
    limit?: number | undefined;
  };
}): Promise<{ rows: ReportRow[]; next: string | null }> {
  requireOperator(ctx);
  const limit = Math.min(input.limit ?? pageSizeDefault, pageSizeMax);
  const conditions = [Prisma.sql`TRUE`];
  if (input.q?.trim()) {
    const words = input.q.replaceAll('\0', '');
    conditions.push(Prisma.sql`d.search_words @@ acervo_search_query(${words})`);
  }
  if (input.person) {
    conditions.push(Prisma.sql`d.owner_id IN (
      SELECT id FROM acervo_person WHERE id::text = lower(${input.person})
      UNION SELECT acervo_person_at(${input.person}))`);
  }
  if (input.after) {
    const { at, id } = decodeCursor(input.after);
    conditions.push(Prisma.sql`(${rowTime}, d.id) < (${at}::timestamp, ${id}::int)`);
  }
  const found = await (await db()).$queryRaw<Row[]>`
    SELECT d.id, d.descricao, d.from_number, d.created_at, ${rowTime}::text AS at,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', i.id, 'image_link',
          CASE WHEN i.content_hash IS NULL THEN i.image_link
            ELSE ${getConfig().publicBaseUrl} || '/report/images/' || i.id || '/full' END,
          'created_at', to_char(i.created_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY i.id)
        FROM table_image_link i WHERE i.id_descricao = d.id), '[]') AS images
    FROM table_descricao d WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY ${rowTime} DESC, d.id DESC LIMIT ${limit + 1}`;
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  return {
    rows: shown.map(({ at: _, created_at, ...row }) => ({
      ...row,
      created_at: created_at?.toISOString() ?? null,
    })),
    next: last ? encodeCursor({ tier: 1, at: last.at, id: last.id }) : null,
  };
}
