import { type Context, ownerOf } from '@/lib/context';
import { db } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { dayOf, plainDay } from '../items/day';

/** All that is known of a photo's when and where, and what stands in it. */
export interface PhotoDetails {
  photoId: number;
  description: string | null;
  caption: string | null;
  /** The days on which it was sent, the first one first. */
  sentOn: string[];
  /** Days as YYYY-MM-DD, both included; a year is its first and its last. */
  takenFrom: string | null;
  takenTo: string | null;
  place: string | null;
  latitude: number | null;
  longitude: number | null;
  /** What a machine read in it. */
  text: string | null;
}

/** @throws AcervoError `not_found`, also for a photo that is somebody else's */
export async function photoDetails({
  ctx,
  input,
}: {
  ctx: Context;
  input: { photoId: number };
}): Promise<PhotoDetails> {
  const ownerId = ownerOf(ctx);
  const image = await (await db()).image.findFirst({
    where: { id: input.photoId, ...(ownerId ? { ownerId } : {}) },
    include: { description: true, arrivals: { orderBy: [{ at: 'asc' }, { id: 'asc' }] } },
  });
  if (!image) throw new AcervoError('not_found', 'There is no such photo.');
  // Rows from before arrivals were kept came when they were made.
  const came = image.arrivals.map(({ at }) => at);
  if (came.length === 0 && image.createdAt) came.push(image.createdAt);
  return {
    photoId: image.id,
    description: image.description?.text ?? null,
    caption: image.caption,
    sentOn: [...new Set(came.map(dayOf))],
    takenFrom: plainDay(image.takenFrom),
    takenTo: plainDay(image.takenTo),
    place: image.place,
    latitude: image.latitude,
    longitude: image.longitude,
    text: image.readText,
  };
}
