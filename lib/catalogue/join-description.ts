import type { PersonContext } from '@/lib/context';
import { db, transact } from '@/lib/db';

/**
 * Photos that come late to an album share what describes it, or wait for words along with it.
 * @param input.turnId the turn that kept the album
 * @returns the album's photos, the late ones included
 */
export async function joinDescription({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: { photoIds: number[]; turnId: string };
}): Promise<{ photoIds: number[] }> {
  return transact(async (tx) => {
    const album = await tx.image.findMany({
      where: { ownerId: ctx.personId, turnId: input.turnId },
      orderBy: { id: 'asc' },
      select: { id: true, descriptionId: true },
    });
    // With captions of their own in the album, a photo without one belongs to the one before it.
    const before = album.findLast(({ id }) => !input.photoIds.includes(id));
    if (before?.descriptionId) {
      await tx.image.updateMany({
        where: { ownerId: ctx.personId, id: { in: input.photoIds }, descriptionId: null },
        data: { descriptionId: before.descriptionId },
      });
    }
    return { photoIds: album.map(({ id }) => id) };
  });
}

/** The photos that one turn kept, in their order, with those that joined them later. */
export async function listAlbum({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: { turnId: string };
}): Promise<{ photoIds: number[] }> {
  const album = await (await db()).image.findMany({
    where: { ownerId: ctx.personId, turnId: input.turnId },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  return { photoIds: album.map(({ id }) => id) };
}
