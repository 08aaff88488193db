import { z } from 'zod';
import { type Context, ownerOf, type PersonContext } from '@/lib/context';
import { db } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { getStorage } from '@/lib/storage';
import { variantKey } from '../ingest/variants/image-keys';
import { trashDays } from './delete-photos';

const dayMs = 24 * 60 * 60 * 1000;
/** As many as a page of the bin shows; "restore all" and "empty" are about those beyond as well. */
const shownMax = 500;

export interface TrashedPhoto {
  id: number;
  description: string | null;
  width: number | null;
  height: number | null;
  /** The public address of a row that the original wrote; such a row has no bytes here. */
  externalUrl: string | null;
  deletedAt: Date;
  /** Of 30, rounded up: on the last day it is one. */
  daysLeft: number;
}

/** Of the row that is kept, what the page shows. */
const keptSchema = z.object({
  width: z.int().nullable().catch(null),
  height: z.int().nullable().catch(null),
});
const wordsSchema = z.object({ descricao: z.string() });

/** What is in the person's bin, the latest first. */
export async function listTrash({
  ctx,
  input = {},
}: {
  ctx: PersonContext;
  input?: { now?: Date };
}): Promise<{ photos: TrashedPhoto[]; total: number }> {
  const client = await db();
  const where = { ownerId: ctx.personId };
  const [trashed, total] = await Promise.all([
    client.trashedPhoto.findMany({
      where,
      orderBy: [{ deletedAt: 'desc' }, { imageId: 'desc' }],
      take: shownMax,
    }),
    client.trashedPhoto.count({ where }),
  ]);
  const words = await readWords(trashed.flatMap(({ descriptionId }) => descriptionId ?? []));
  const nowMs = (input.now ?? new Date()).getTime();
  const photos = trashed.map(({ imageId, descriptionId, contentType, link, deletedAt, kept }) => ({
    id: imageId,
    description: words.get(descriptionId ?? 0) ?? null,
    ...keptSchema.parse(kept),
    externalUrl: contentType === null ? link : null,
    deletedAt,
    daysLeft: Math.max(1, Math.ceil(trashDays - (nowMs - deletedAt.getTime()) / dayMs)),
  }));
  return { photos, total };
}

/** Words stand in the bin, or still in the collection where another photo has them. */
async function readWords(ids: number[]): Promise<Map<number, string>> {
  const client = await db();
  const [trashed, shared] = await Promise.all([
    client.trashedDescription.findMany({ where: { id: { in: ids } } }),
    client.description.findMany({ where: { id: { in: ids } }, select: { id: true, text: true } }),
  ]);
  return new Map([
    ...trashed.map(({ id, kept }) => [id, wordsSchema.parse(kept).descricao] as const),
    ...shared.map(({ id, text }) => [id, text] as const),
  ]);
}

/**
 * A small picture of a photo that is in the bin, which has no address in the collection any more.
 * @throws AcervoError `not_found`, also for a photo that is somebody else's
 */
export async function readTrashedImage({
  ctx,
  input,
}: {
  ctx: Context;
  input: { imageId: number };
}): Promise<{ body: Buffer; contentType: string }> {
  const ownerId = ownerOf(ctx);
  const photo = await (await db()).trashedPhoto.findFirst({
    where: { imageId: input.imageId, ...(ownerId ? { ownerId } : {}) },
    select: { link: true, contentType: true },
  });
  const stored = photo?.contentType && (await getStorage().get(variantKey(photo.link, 'w640')));
  if (!stored) throw new AcervoError('not_found', 'This is not in the bin.');
  return stored;
}
