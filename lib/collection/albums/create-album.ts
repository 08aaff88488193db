import type { PersonContext } from '@/lib/context';
import type { Transaction } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { changeCollection, noteChange } from '../journal/change-collection';
import { checkAlbumName } from './album-name';
import { type AlbumName, albumsMax, mustBeFree } from './own-album';
import { putPhotos } from './put-photos';

/**
 * Makes an album, with photos in it where some are named.
 * @throws AcervoError `bad_request`, `too_large`, `conflict` where its name is taken
 */
export async function createAlbum({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: { name: string; photoIds: number[] };
}): Promise<{ album: AlbumName; changeId: string; added: number }> {
  const { name, folded } = checkAlbumName(input.name);
  return changeCollection(ctx, async (tx) => {
    await mustBeFree(tx, ctx, folded);
    return makeAlbum(tx, ctx, { name, folded }, input.photoIds);
  });
}

export async function makeAlbum(
  tx: Transaction,
  ctx: PersonContext,
  { name, folded }: { name: string; folded: string },
  photoIds: number[],
): Promise<{ album: AlbumName; changeId: string; added: number }> {
  if ((await tx.album.count({ where: { ownerId: ctx.personId } })) >= albumsMax) {
    throw new AcervoError('too_large', `There can be at most ${albumsMax} albums.`);
  }
  const album = await tx.album.create({
    data: { ownerId: ctx.personId, name, folded },
    select: { id: true, name: true },
  });
  const addedAt = new Date();
  const photos = photoIds.map((photoId) => ({ photoId, addedAt }));
  const added = await putPhotos(tx, ctx, album.id, photos);
  const { changeId } = await noteChange(tx, ctx, {
    kind: 'album made',
    albumId: album.id,
    name,
    photoIds: added,
  });
  return { album, changeId, added: added.length };
}
