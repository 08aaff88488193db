import { z } from 'zod';
import type { PersonContext } from '@/lib/context';
import { db, type Prisma } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { type Photo, photoOfImage, wholePhoto } from '../items/photo';
import { ownAlbum } from './own-album';

const pageSizeMax = 200;

/** The photo after which a page begins. Times are kept to the millisecond, as JavaScript's are. */
const cursorSchema = z.object({ at: z.iso.datetime(), id: z.int32() });

export interface AlbumPage {
  id: string;
  name: string;
  photoCount: number;
  photos: Photo[];
  next: string | null;
}

/**
 * An album and a page of its photos, the one that was put in last first.
 * @throws AcervoError `not_found`, also for an album that is somebody else's; `bad_request` for a
 *   place to go on that is not ours
 */
export async function readAlbum({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: { albumId: string; after: string | null; limit: number };
}): Promise<AlbumPage> {
  const client = await db();
  const { id, name } = await ownAlbum(client, ctx, input.albumId);
  const limit = Math.min(input.limit, pageSizeMax);
  const after = input.after === null ? null : decode(input.after);
  const beyond = after && {
    OR: [{ addedAt: { lt: after.at } }, { addedAt: after.at, imageId: { lt: after.id } }],
  };
  // One after the other: a tool of the chat asks within its transaction.
  const shownIn = { albumId: id, ...notBehind(id) };
  const photoCount = await client.albumPhoto.count({ where: shownIn });
  const rows = await client.albumPhoto.findMany({
    where: { ...shownIn, ...beyond },
    orderBy: [{ addedAt: 'desc' }, { imageId: 'desc' }],
    take: limit + 1,
    include: { image: { include: wholePhoto } },
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = last !== undefined && rows.length > limit;
  return {
    id,
    name,
    photoCount,
    photos: shown.map(({ image }) => photoOfImage(image)),
    next: hasMore ? encode({ at: last.addedAt, id: last.imageId }) : null,
  };
}

/** Without the copies of photos that are in the album as well. */
function notBehind(albumId: string): Prisma.AlbumPhotoWhereInput {
  const isBehind = { copyOf: { albums: { some: { albumId } } } };
  return { image: { NOT: isBehind } };
}

function encode({ at, id }: { at: Date; id: number }): string {
  return Buffer.from(JSON.stringify({ at: at.toISOString(), id })).toString('base64url');
}

function decode(text: string): { at: Date; id: number } {
  try {
    const { at, id } = cursorSchema.parse(
      JSON.parse(Buffer.from(text, 'base64url').toString('utf8')),
    );
    return { at: new Date(at), id };
  } catch (cause) {
    throw new AcervoError('bad_request', 'This page address is not one of ours.', { cause });
  }
}
