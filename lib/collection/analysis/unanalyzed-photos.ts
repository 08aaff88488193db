import { type OperatorContext, requireOperator } from '@/lib/context';
import { db, type Prisma } from '@/lib/db';

/** Rows of the original have no bytes here at which one could look. */
const ours: Prisma.ImageWhereInput = { contentHash: { not: null }, ownerId: { not: null } };

/** The photos at which no machine has looked, the newest first: whoever asks, asks for those. */
export async function listUnanalyzedPhotos({
  limit,
}: {
  limit: number;
}): Promise<{ imageId: number; personId: string }[]> {
  const rows = await (await db()).image.findMany({
    where: { ...ours, lookedAt: null },
    orderBy: { id: 'desc' },
    take: limit,
    select: { id: true, ownerId: true },
  });
  return rows.flatMap(({ id, ownerId }) => (ownerId ? { imageId: id, personId: ownerId } : []));
}

/** How far the machine that looks at photos has come. */
export async function analysisProgress({
  ctx,
}: {
  ctx: OperatorContext;
}): Promise<{ looked: number; waiting: number }> {
  requireOperator(ctx);
  const { image } = await db();
  const [looked, waiting] = await Promise.all([
    image.count({ where: { ...ours, lookedAt: { not: null } } }),
    image.count({ where: { ...ours, lookedAt: null } }),
  ]);
  return { looked, waiting };
}
