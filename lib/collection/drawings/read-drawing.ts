import { type Context, ownerOf } from '@/lib/context';
import { db } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { getStorage } from '@/lib/storage';
import { variantKey } from '../ingest/variants/image-keys';
import { putSmall, sendLinkSeconds } from '../ingest/variants/read-image';

interface DrawingQuestion {
  ctx: Context;
  input: { drawingId: string };
}

/** @throws AcervoError `not_found`, also for a drawing that is somebody else's */
export async function readDrawing({
  ctx,
  input,
}: DrawingQuestion): Promise<{ body: Buffer; contentType: string; etag: string }> {
  const folder = await findFolder(ctx, input.drawingId);
  const stored = await getStorage().get(variantKey(folder, 'full'));
  if (!stored) throw new AcervoError('not_found', 'The bytes of this drawing are gone.');
  return { ...stored, etag: `"${input.drawingId}"` };
}

/**
 * A link of a few minutes to the JPEG that goes into WhatsApp.
 * @param input.isSmall for a drawing that WhatsApp has refused in its usual form
 * @throws AcervoError `not_found`
 */
export async function linkDrawing({
  ctx,
  input,
}: {
  ctx: Context;
  input: { drawingId: string; isSmall: boolean };
}): Promise<string> {
  const folder = await findFolder(ctx, input.drawingId);
  const key = input.isSmall ? await putSmall(folder, ctx) : variantKey(folder, 'full');
  return getStorage().link(key, sendLinkSeconds);
}

/** Those of the ids that are the person's, with the model that made each, in the order given. */
export async function describedDrawings({
  ctx,
  input,
}: {
  ctx: Context;
  input: { drawingIds: string[] };
}): Promise<{ id: string; model: string }[]> {
  if (input.drawingIds.length === 0) return [];
  const ownerId = ownerOf(ctx);
  const rows = await (await db()).drawing.findMany({
    where: { id: { in: input.drawingIds }, ...(ownerId ? { ownerId } : {}) },
    select: { id: true, model: true },
  });
  return input.drawingIds.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

async function findFolder(ctx: Context, drawingId: string): Promise<string> {
  const ownerId = ownerOf(ctx);
  const drawing = await (await db()).drawing.findFirst({
    where: { id: drawingId, ...(ownerId ? { ownerId } : {}) },
    select: { folder: true },
  });
  if (!drawing) throw new AcervoError('not_found', 'There is no such drawing.');
  return drawing.folder;
}
