import type { Transaction } from '@/lib/db';

/** So many more pixels are no accident of cropping: it is the photo before it was made small. */
const betterPixelsRatio = 1.5;

interface Member {
  id: number;
  pixels: number;
  copyOf: number | null;
}

type Verdict = 'copy' | 'different';

/** Notes that photos are copies of one, with the caller's lock on their owner, and folds them. */
export async function linkCopies(
  tx: Transaction,
  ownerId: string,
  imageId: number,
  copyIds: number[],
): Promise<void> {
  await tx.copy.createMany({
    data: copyIds.map((id) => ({ ...pairOf(imageId, id), ownerId, verdict: 'copy' as const })),
    skipDuplicates: true,
  });
  await foldCopies(tx, ownerId, [imageId, ...copyIds]);
}

/** The photo that came later stands first. */
export function pairOf(one: number, other: number): { imageId: number; otherId: number } {
  return { imageId: Math.max(one, other), otherId: Math.min(one, other) };
}

/**
 * Folds the groups to which these photos belong anew: of each, one photo stands in front and the
 * others name it. Groups follow from the links alone, so that a photo which left, came back or was
 * told apart needs nothing but this. Photos that a person told apart are in no group together,
 * whatever links lead from one to the other.
 */
export async function foldCopies(
  tx: Transaction,
  ownerId: string,
  imageIds: number[],
): Promise<void> {
  const members = await readMembers(tx, ownerId, imageIds);
  const ids = members.map(({ id }) => id);
  const links = await tx.copy.findMany({
    where: { ownerId, imageId: { in: ids }, otherId: { in: ids } },
    orderBy: [{ at: 'asc' }, { imageId: 'asc' }, { otherId: 'asc' }],
    select: { imageId: true, otherId: true, verdict: true },
  });
  const fronts = new Map<number, number>();
  for (const group of groupsOf(members, links)) {
    const front = frontOf(group);
    for (const { id } of group) if (id !== front.id) fronts.set(id, front.id);
  }
  const moved = members.filter(({ id, copyOf }) => copyOf !== (fronts.get(id) ?? null));
  // Fronts first: nothing may ever name a photo that names another.
  const inOrder = moved.toSorted((a, b) => Number(fronts.has(a.id)) - Number(fronts.has(b.id)));
  for (const { id } of inOrder) {
    await tx.image.update({ where: { id }, data: { copyOfId: fronts.get(id) ?? null } });
  }
}

/** A photo, and those that are folded together with it; none for one that is not the owner's. */
export async function readGroup(
  tx: Transaction,
  ownerId: string,
  photoId: number,
): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT i.id FROM table_image_link asked
    JOIN table_image_link i ON i.id = COALESCE(asked.copy_of, asked.id)
      OR i.copy_of = COALESCE(asked.copy_of, asked.id)
    WHERE asked.id = ${photoId}::int AND asked.owner_id = ${ownerId}::uuid
    ORDER BY i.copy_of IS NOT NULL, i.id`;
  return rows.map(({ id }) => id);
}

/** All photos that links of copies lead to from these, and these. */
async function readMembers(
  tx: Transaction,
  ownerId: string,
  imageIds: number[],
): Promise<Member[]> {
  return tx.$queryRaw<Member[]>`
    WITH RECURSIVE reached (id) AS (
      SELECT unnest(${imageIds}::int[])
      UNION
      SELECT CASE WHEN c.image_id = reached.id THEN c.other_id ELSE c.image_id END
      FROM reached JOIN acervo_copy c ON c.owner_id = ${ownerId}::uuid AND c.verdict = 'copy'
        AND reached.id IN (c.image_id, c.other_id)
    )
    SELECT i.id, COALESCE(i.width * i.height, 0) AS pixels, i.copy_of AS "copyOf"
    FROM reached JOIN table_image_link i ON i.id = reached.id AND i.owner_id = ${ownerId}::uuid
    ORDER BY i.id`;
}

function groupsOf(
  members: Member[],
  links: { imageId: number; otherId: number; verdict: Verdict }[],
): Member[][] {
  const groups = new Map(members.map((member) => [member.id, [member]]));
  const toldApart = new Set(
    links.flatMap(({ imageId, otherId, verdict }) =>
      verdict === 'different' ? `${imageId} ${otherId}` : [],
    ),
  );
  const mayJoin = (one: Member[], other: Member[]) =>
    one.every((a) =>
      other.every((b) => !toldApart.has(Object.values(pairOf(a.id, b.id)).join(' '))),
    );
  for (const { imageId, otherId, verdict } of links) {
    const one = groups.get(imageId);
    const other = groups.get(otherId);
    if (verdict !== 'copy' || !one || !other || one === other || !mayJoin(one, other)) continue;
    one.push(...other);
    for (const { id } of other) groups.set(id, one);
  }
  return [...new Set(groups.values())];
}

/** The largest; of those that are about as large, the one that came first. */
function frontOf(group: Member[]): Member {
  const most = Math.max(...group.map(({ pixels }) => pixels));
  const [front] = group
    .filter(({ pixels }) => pixels * betterPixelsRatio >= most)
    .toSorted((a, b) => a.id - b.id);
  return front as Member;
}
