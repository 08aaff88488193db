import type { PersonContext } from '@/lib/context';
import { db } from '@/lib/db';

/** Those of the ids that are the person's, in the order given. */
export async function ownPhotoIds({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: { photoIds: number[] };
}): Promise<number[]> {
  const rows = await (await db()).image.findMany({
    where: { ownerId: ctx.personId, id: { in: input.photoIds } },
    select: { id: true },
  });
  const own = new Set(rows.map((row) => row.id));
  return [...new Set(input.photoIds)].filter((id) => own.has(id));
}

/** Those of the ids that are still the person's, with their descriptions, in the order given. */
export async function describedPhotos({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: { photoIds: number[] };
}): Promise<{ id: number; description: string | null }[]> {
  const rows = await (await db()).image.findMany({
    where: { ownerId: ctx.personId, id: { in: input.photoIds } },
    select: {
      id: true,
      description: { select: { text: true } },
      // Words of a copy count for the photo in front of it.
      copies: {
        where: { descriptionId: { not: null } },
        orderBy: { id: 'asc' },
        take: 1,
        select: { description: { select: { text: true } } },
      },
    },
  });
  const described = new Map(
    rows.map(({ id, description, copies: [copy] }) => [
      id,
      description?.text ?? copy?.description?.text ?? null,
    ]),
  );
  return input.photoIds.flatMap((id) =>
    described.has(id) ? { id, description: described.get(id) ?? null } : [],
  );
}

/** How many of them are shown in part: the rest did not arrive, or cannot be decoded. */
export async function partialAmong({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: { photoIds: number[] };
}): Promise<number> {
  const where = { ownerId: ctx.personId, id: { in: input.photoIds }, isPartial: true };
  return (await db()).image.count({ where });
}

export async function countPhotos({ ctx }: { ctx: PersonContext }): Promise<number> {
  return (await db()).image.count({ where: { ownerId: ctx.personId } });
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
