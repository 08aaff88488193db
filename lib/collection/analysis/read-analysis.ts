import { nameLabels, type SeenLabel } from '@/lib/ai';
import { type Context, ownerOf } from '@/lib/context';
import { db } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import type { Language } from '@/lib/language';
import { readLabel } from './labels';

/** What a machine saw in a photo: its guess, and nobody's words. */
export interface Analysis {
  /** Text that stands in the photo. */
  text: string | null;
  labels: SeenLabel[];
  /** What may be said to be in the photo, in every language: that of which the machine is sure. */
  names: Record<Language, string>[];
}

/**
 * @returns null for a photo at which no machine has looked yet
 * @throws AcervoError `not_found`, also for a photo that is somebody else's
 */
export async function readAnalysis({
  ctx,
  input,
}: {
  ctx: Context;
  input: { imageId: number };
}): Promise<Analysis | null> {
  const ownerId = ownerOf(ctx);
  const image = await (await db()).image.findFirst({
    where: { id: input.imageId, ...(ownerId ? { ownerId } : {}) },
    select: { readText: true, labels: true, lookedAt: true },
  });
  if (!image) throw new AcervoError('not_found', 'There is no such photo.');
  if (!image.lookedAt) return null;
  const labels = image.labels.map(readLabel);
  return { text: image.readText, labels, names: nameLabels(labels).names };
}
