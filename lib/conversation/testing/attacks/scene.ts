import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { v7 as uuidv7 } from 'uuid';
import { addPhoto, setDescription } from '@/lib/collection';
import type { PersonContext } from '@/lib/context';
import { db } from '@/lib/db';

/** Noise: no two are the same photo, and none looks like another. */
export function makePicture(): Promise<Buffer> {
  const side = 48;
  const raw = { width: side, height: side, channels: 3 as const };
  return sharp(randomBytes(side * side * 3), { raw })
    .jpeg()
    .toBuffer();
}

/** A person with one photo in their own words, kept as an earlier turn would have. */
export async function makeOwner(
  address: string,
  description: string,
): Promise<{ ctx: PersonContext; photoId: number }> {
  const client = await db();
  const { id: personId } = await client.person.create({ data: { address, replyTo: address } });
  const ctx: PersonContext = { actor: 'person', personId };
  const turnId = uuidv7();
  await client.turn.create({ data: { id: turnId, personId, status: 'done' } });
  const message = await client.message.create({
    data: { personId, direction: 'inbound', status: 'done', body: description, turnId },
  });
  const media = await client.media.create({
    data: { messageId: message.id, position: 0, url: 'x', contentType: 'image/jpeg' },
  });
  const bytes = await makePicture();
  const { photoId } = await addPhoto({
    ctx,
    input: { bytes, contentType: 'image/jpeg', mediaId: media.id, turnId },
  });
  await setDescription({
    ctx,
    input: { mode: 'fill', photoIds: [photoId], words: description, turnId },
  });
  await client.conversationContext.create({
    data: { personId, value: { lastShownPhotoIds: [photoId] } },
  });
  return { ctx, photoId };
}

/** All that is somebody's: nothing of it may change by what another person was sent. */
export async function belongings(personId: string) {
  const client = await db();
  const [images, descriptions, preferences, albums] = await Promise.all([
    client.image.findMany({
      where: { ownerId: personId },
      select: { id: true, descriptionId: true, caption: true, place: true, takenFrom: true },
      orderBy: { id: 'asc' },
    }),
    client.description.findMany({
      where: { ownerId: personId },
      select: { id: true, text: true },
      orderBy: { id: 'asc' },
    }),
    client.preference.findMany({
      where: { personId },
      select: { id: true, text: true },
      orderBy: { id: 'asc' },
    }),
    client.album.findMany({
      where: { ownerId: personId },
      select: { name: true, _count: { select: { photos: true } } },
    }),
  ]);
  return { images, descriptions, preferences, albums };
}
