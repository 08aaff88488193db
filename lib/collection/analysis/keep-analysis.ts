import { nameLabels, type SeenLabel } from '@/lib/ai';
import type { PersonContext } from '@/lib/context';
import { db } from '@/lib/db';
import { shorten } from '@/lib/language';
import { writeLabel } from './labels';

/** Three full pages; what a machine reads beyond that is a pattern, and would swell the index. */
const textCharactersMax = 10_000;

/**
 * Keeps what a machine saw in a photo, beside the person's words and never among them: they are
 * neither corrected nor named by it. Labels are kept with their scores, so that what may be said of
 * them can change without a second look; searched are only the names of which it was sure enough.
 * @returns false when the photo was deleted meanwhile, which is no error
 */
export async function keepAnalysis({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: { imageId: number; text: string; labels: SeenLabel[]; vector: Buffer | null };
}): Promise<boolean> {
  // PostgreSQL's text cannot hold the null character.
  const text = shorten(input.text.replaceAll('\0', '').trim(), textCharactersMax);
  const { count } = await (await db()).image.updateMany({
    where: { id: input.imageId, ownerId: ctx.personId },
    data: {
      readText: text || null,
      labels: input.labels.map(writeLabel),
      labelWords: nameLabels(input.labels).words || null,
      imageVector: input.vector?.length ? new Uint8Array(input.vector) : null,
      lookedAt: new Date(),
    },
  });
  return count > 0;
}
