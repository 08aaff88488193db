import { db, Prisma } from '@/lib/db';

/**
 * The same page as one would write it without an index: every word by ILIKE in the description or
 * the caption, the total by a window, a deep page by OFFSET. It knows no stems, no accents left out.
 */
export async function searchByPattern({
  ownerId,
  words,
  limit,
  from,
  to,
  offset = 0,
}: {
  ownerId: string | null;
  words: string;
  limit: number;
  from?: string;
  to?: string;
  offset?: number;
}): Promise<unknown[]> {
  const conditions = [Prisma.sql`TRUE`];
  for (const word of words.split(' ').filter(Boolean)) {
    const pattern = `%${word}%`;
    conditions.push(Prisma.sql`(d.descricao ILIKE ${pattern} OR i.caption ILIKE ${pattern})`);
  }
  if (ownerId !== null) conditions.push(Prisma.sql`i.owner_id = ${ownerId}::uuid`);
  if (from) conditions.push(Prisma.sql`i.created_at >= ${from}::timestamp`);
  if (to) conditions.push(Prisma.sql`i.created_at < ${to}::timestamp + interval '1 day'`);
  return (await db()).$queryRaw<unknown[]>`
    SELECT i.id, i.image_link AS link, i.id_descricao AS description_id, i.caption, i.width,
      i.height, i.thumb_hash, i.content_hash, i.created_at, i.owner_id, d.descricao AS description,
      p.name AS person_name, count(*) OVER ()::int AS total
    FROM table_image_link i
    LEFT JOIN table_descricao d ON d.id = i.id_descricao
    LEFT JOIN acervo_person p ON p.id = i.owner_id
    WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY i.created_at DESC, i.id DESC LIMIT ${limit + 1} OFFSET ${offset}`;
}
