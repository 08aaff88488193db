import type { PersonContext } from '@/lib/context';
import { db, type Prisma } from '@/lib/db';

/**
 * The newest batch of photos that waits for words: what came in one turn is one batch.
 * @param input.exceptTurnId leaves out the photos of the turn that is asking
 * @returns its ids, and how many photos wait in all
 */
export async function listWaitingPhotos({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: { exceptTurnId?: string };
}): Promise<{ photoIds: number[]; waiting: number }> {
  const client = await db();
  const where: Prisma.ImageWhereInput = {
    ownerId: ctx.personId,
    descriptionId: null,
    // Words of a copy count for all of them.
    copies: { none: { descriptionId: { not: null } } },
    copyOfId: null,
    ...(input.exceptTurnId
      ? { OR: [{ turnId: null }, { turnId: { not: input.exceptTurnId } }] }
      : {}),
  };
  const newest = await client.image.findFirst({ where, orderBy: { id: 'desc' } });
  if (!newest) return { photoIds: [], waiting: 0 };
  const [batch, waiting] = await Promise.all([
    client.image.findMany({
      where: { ...where, ...(newest.turnId ? { turnId: newest.turnId } : { id: newest.id }) },
      orderBy: { id: 'asc' },
      select: { id: true },
    }),
    client.image.count({ where }),
  ]);
  return { photoIds: batch.map((photo) => photo.id), waiting };
}
