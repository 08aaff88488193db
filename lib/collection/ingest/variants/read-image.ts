import { type Context, ownerOf } from '@/lib/context';
import { db } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { getStorage } from '@/lib/storage';
import { smallKey, type Variant, variantKey } from './image-keys';
import { makeSmall } from './make-variants';

/** Twilio fetches within seconds of a send; a link lives no longer than the contract allows. */
export const sendLinkSeconds = 300;

/** @throws AcervoError `not_found`, also for a photo that is somebody else's */
export async function readImage({
  ctx,
  input,
}: {
  ctx: Context;
  input: { imageId: number; variant: Variant };
}): Promise<{ body: Buffer; contentType: string; etag: string }> {
  const { link, contentHash } = await findImage(ctx, input.imageId);
  if (!contentHash) throw new AcervoError('not_found', 'This photo has no bytes here.');
  const stored = await getStorage().get(variantKey(link, input.variant));
  if (!stored) throw new AcervoError('not_found', 'The bytes of this photo are gone.');
  return { ...stored, etag: `"${contentHash.slice(0, 32)}-${input.variant}"` };
}

/**
 * A link of a few minutes to the JPEG that goes into WhatsApp. A row of the original has nothing
 * but its public address, which is what the original sent.
 * @param input.isSmall for a photo that WhatsApp has refused in its usual form
 * @throws AcervoError `not_found`
 */
export async function linkImage({
  ctx,
  input,
}: {
  ctx: Context;
  input: { imageId: number; isSmall: boolean };
}): Promise<string> {
  const { link, contentHash } = await findImage(ctx, input.imageId);
  if (!contentHash && /^https?:\/\//.test(link)) return link;
  const key = input.isSmall ? await putSmall(link, ctx) : variantKey(link, 'full');
  return getStorage().link(key, sendLinkSeconds);
}

/** Made when it is asked for: few photos are ever refused as they are. */
export async function putSmall(folder: string, ctx: Context): Promise<string> {
  const full = await getStorage().get(variantKey(folder, 'full'));
  if (!full) throw new AcervoError('not_found', 'The bytes of this picture are gone.');
  const key = smallKey(folder);
  await getStorage().put(key, await makeSmall(full.body, ownerOf(ctx) ?? ''), 'image/jpeg');
  return key;
}

async function findImage(ctx: Context, imageId: number) {
  const ownerId = ownerOf(ctx);
  const image = await (await db()).image.findFirst({
    where: { id: imageId, ...(ownerId ? { ownerId } : {}) },
    select: { link: true, contentHash: true },
  });
  if (!image) throw new AcervoError('not_found', 'There is no such photo.');
  return image;
}
