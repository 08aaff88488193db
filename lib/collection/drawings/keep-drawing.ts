import type { PersonContext } from '@/lib/context';
import { transact } from '@/lib/db';
import { tieFolder } from '../ingest/variants/orphaned-blobs';
import type { StoredDrawing } from './store-drawing';

/** Makes the row of a drawing whose bytes are stored; from here on it is the person's. */
export async function keepDrawing({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: StoredDrawing & { prompt: string; turnId: string };
}): Promise<{ drawingId: string }> {
  return transact(async (tx) => {
    const { id } = await tx.drawing.create({
      data: { ...input, prompt: input.prompt.replaceAll('\0', ''), ownerId: ctx.personId },
      select: { id: true },
    });
    await tieFolder(tx, input.folder);
    return { drawingId: id };
  });
}
