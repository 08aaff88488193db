import { type Context, ownerOf } from '@/lib/context';
import { db } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { type Photo, toPhoto } from './photo';

/** @throws AcervoError `not_found`, also for a photo that is somebody else's */
export async function getPhoto({
  ctx,
  input,
}: {
  ctx: Context;
  input: { imageId: number };
}): Promise<Photo> {
  const ownerId = ownerOf(ctx);
  const image = await (await db()).image.findFirst({
    where: { id: input.imageId, ...(ownerId ? { ownerId } : {}) },
    include: { description: true, owner: true },
  });
  if (!image) throw new AcervoError('not_found', 'There is no such photo.');
  return toPhoto({
    id: image.id,
    description: image.description?.text ?? null,
    description_id: image.descriptionId,
    caption: image.caption,
    width: image.width,
    height: image.height,
    thumb_hash: image.thumbHash,
    link: image.link,
    content_hash: image.contentHash,
    created_at: image.createdAt ?? new Date(0),
    owner_id: image.ownerId,
    person_name: image.owner?.name ?? null,
  });
}
