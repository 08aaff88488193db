import { db } from '@/lib/db';
import { type Photo, photoOfImage, wholePhoto } from './photo';

/** Those of the ids that are the owner's, in the order given. */
export async function readPhotos(ownerId: string, ids: number[]): Promise<Photo[]> {
  const images = await (await db()).image.findMany({
    where: { ownerId, id: { in: ids } },
    include: wholePhoto,
  });
  const byId = new Map(images.map((image) => [image.id, photoOfImage(image)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
