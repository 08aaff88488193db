import type { PersonContext } from '@/lib/context';
import { db } from '@/lib/db';
import { nameLabels, type SeenLabel } from '@/lib/models';

/** Three full pages; what a machine reads beyond that is a pattern, and would swell the index. */
const textCharactersMax = 10_000;

/**
 * Keeps what a machine saw in a photo, beside the person's words and never among them: they are
 * neither corrected nor named by it. Names of which it is not sure enough are not kept at all.
 * @returns false when the photo was deleted meanwhile, which is no error
 */
export async function keepSight({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: { imageId: number; text: string; labels: SeenLabel[]; vector: Buffer | null };
}): Promise<boolean> {
  // PostgreSQL's text cannot hold the null character.
  const text = input.text.replaceAll('\0', '').trim().slice(0, textCharactersMax);
  const { names, words } = nameLabels(input.labels);
  const sure = new Set(names.map(({ en }) => en));
  const { count } = await (await db()).image.updateMany({
    where: { id: input.imageId, ownerId: ctx.personId },
    data: {
      readText: text || null,
      labels: input.labels.filter((label) => isAmong(sure, label)).map(({ id }) => id),
      labelWords: words || null,
      imageVector: input.vector?.length ? new Uint8Array(input.vector) : null,
      lookedAt: new Date(),
    },
  });
  return count > 0;
}

function isAmong(sure: Set<string>, label: SeenLabel): boolean {
  return nameLabels([label]).names.some(({ en }) => sure.has(en));
}
