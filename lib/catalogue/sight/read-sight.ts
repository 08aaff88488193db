import { type Context, ownerOf } from '@/lib/context';
import { db } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { type LabelNames, nameLabels } from '@/lib/models';

/** What a machine saw in a photo: its guess, and nobody's words. */
export interface Sight {
  /** Text that stands in the photo. */
  text: string | null;
  /** Names of what was recognised, in every language. */
  labels: LabelNames[];
}

/**
 * @returns null for a photo at which no machine has looked yet
 * @throws AcervoError `not_found`, also for a photo that is somebody else's
 */
export async function readSight({
  ctx,
  input,
}: {
  ctx: Context;
  input: { imageId: number };
}): Promise<Sight | null> {
  const ownerId = ownerOf(ctx);
  const image = await (await db()).image.findFirst({
    where: { id: input.imageId, ...(ownerId ? { ownerId } : {}) },
    select: { readText: true, labels: true, lookedAt: true },
  });
  if (!image) throw new AcervoError('not_found', 'There is no such photo.');
  if (!image.lookedAt) return null;
  // Only those were kept that were sure enough.
  const { names } = nameLabels(image.labels.map((id) => ({ id, score: 1 })));
  return { text: image.readText, labels: names };
}
