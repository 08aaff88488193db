import { type Context, ownerOf } from '@/lib/context';
import { db, type Prisma } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { type Photo, toPhoto } from './photo';

/**
 * One photo, with the ids of those before and after it in the gallery's order, newest first.
 * @throws AcervoError `not_found`, also for a photo that is somebody else's
 */
export async function getPhoto({
  ctx,
  input,
}: {
  ctx: Context;
  input: { imageId: number };
}): Promise<Photo & { previousId: number | null; nextId: number | null }> {
  const ownerId = ownerOf(ctx);
  const scope = ownerId ? { ownerId } : {};
  const image = await (await db()).image.findFirst({
    where: { id: input.imageId, ...scope },
    include: { description: true, owner: true },
  });
  if (!image) throw new AcervoError('not_found', 'There is no such photo.');
  const createdAt = image.createdAt ?? new Date(0);
  const [previousId, nextId] = await Promise.all([
    neighbour(scope, { createdAt, id: image.id }, 'asc'),
    neighbour(scope, { createdAt, id: image.id }, 'desc'),
  ]);
  const photo = toPhoto({
    id: image.id,
    description: image.description?.text ?? null,
    description_id: image.descriptionId,
    caption: image.caption,
    width: image.width,
    height: image.height,
    thumb_hash: image.thumbHash,
    link: image.link,
    content_hash: image.contentHash,
    created_at: createdAt,
    owner_id: image.ownerId,
    person_name: image.owner?.name ?? null,
  });
  return { ...photo, previousId, nextId };
}

async function neighbour(
  scope: Prisma.ImageWhereInput,
  { createdAt, id }: { createdAt: Date; id: number },
  direction: 'asc' | 'desc',
): Promise<number | null> {
  const beyond = direction === 'asc' ? 'gt' : 'lt';
  const found = await (await db()).image.findFirst({
    where: {
      ...scope,
      OR: [{ createdAt: { [beyond]: createdAt } }, { createdAt, id: { [beyond]: id } }],
    },
    orderBy: [{ createdAt: direction }, { id: direction }],
    select: { id: true },
  });
  return found?.id ?? null;
}
