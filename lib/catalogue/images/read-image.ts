import { type Context, ownerOf } from '@/lib/context';
import { db } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { getStorage } from '@/lib/storage';
import { type Variant, variantKey } from './image-keys';

/** Twilio fetches within seconds of a send; a link lives no longer than the contract allows. */
const sendLinkSeconds = 300;

/** @throws AcervoError `not_found`, also for a photo that is somebody else's */
export async function readImage({
  ctx,
  input,
}: {
  ctx: Context;
  input: { imageId: number; variant: Variant };
}): Promise<{ body: Buffer; contentType: string; etag: string }> {
  const { folder, contentHash } = await locate(ctx, input.imageId);
  const stored = await getStorage().get(variantKey(folder, input.variant));
  if (!stored) throw new AcervoError('not_found', 'The bytes of this photo are gone.');
  return { ...stored, etag: `"${contentHash.slice(0, 32)}-${input.variant}"` };
}

/** A link of a few minutes to the JPEG that goes into WhatsApp. */
export async function linkImage({
  ctx,
  input,
}: {
  ctx: Context;
  input: { imageId: number };
}): Promise<string> {
  const { folder } = await locate(ctx, input.imageId);
  return getStorage().link(variantKey(folder, 'full'), sendLinkSeconds);
}

async function locate(
  ctx: Context,
  imageId: number,
): Promise<{ folder: string; contentHash: string }> {
  const ownerId = ownerOf(ctx);
  const image = await (await db()).image.findFirst({
    where: { id: imageId, ...(ownerId ? { ownerId } : {}) },
    select: { link: true, contentHash: true },
  });
  if (!image?.contentHash) throw new AcervoError('not_found', 'There is no such photo.');
  return { folder: image.link, contentHash: image.contentHash };
}
