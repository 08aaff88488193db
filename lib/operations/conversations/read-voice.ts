import { type Context, ownerOf } from '@/lib/context';
import { db } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { logAccess } from '@/lib/privacy';
import { getStorage } from '@/lib/storage';

/**
 * The bytes of a voice note as they were received. An operator who listens opens a conversation, and
 * that is noted first.
 * @throws AcervoError `not_found`, also for an attachment that is no voice note or somebody else's
 */
export async function readVoice({
  ctx,
  input,
}: {
  ctx: Context;
  input: { mediaId: string };
}): Promise<{ body: Buffer; contentType: string; etag: string }> {
  const ownerId = ownerOf(ctx);
  const media = await (await db()).media.findFirst({
    where: { id: input.mediaId, ...(ownerId ? { message: { personId: ownerId } } : {}) },
    select: { storageKey: true, message: { select: { personId: true } } },
  });
  const key = media?.storageKey;
  if (!media || !key?.startsWith(voiceFolder)) {
    throw new AcervoError('not_found', 'There is no such voice note.');
  }
  if (ctx.actor === 'operator') {
    await logAccess({ ctx, input: { personIds: [media.message.personId] } });
  }
  const stored = await getStorage().get(key);
  if (!stored) throw new AcervoError('not_found', 'The bytes of this voice note are gone.');
  return { ...stored, etag: `"${input.mediaId}"` };
}

/** Photos have routes and variants of their own. */
export const voiceFolder = 'audio/';

/** The notes in which a photo's description was spoken, by their attachments, in their order. */
export async function listVoiceNotes({
  ctx,
  input,
}: {
  ctx: Context;
  input: { imageId: number };
}): Promise<string[]> {
  const ownerId = ownerOf(ctx);
  const rows = await (await db()).media.findMany({
    where: {
      description: { images: { some: { id: input.imageId, ...(ownerId ? { ownerId } : {}) } } },
      ...(ownerId ? { message: { personId: ownerId } } : {}),
      storageKey: { startsWith: voiceFolder },
    },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
