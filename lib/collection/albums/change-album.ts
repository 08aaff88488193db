import type { PersonContext } from '@/lib/context';
import { AcervoError } from '@/lib/errors';
import { changeCollection, noteChange } from '../journal/change-collection';
import { checkAlbumName } from './album-name';
import { mustBeFree, ownAlbum } from './own-album';
import { putPhotos, readMemberships } from './put-photos';

/**
 * @returns the change, or null where it is called so already
 * @throws AcervoError `not_found`, `bad_request`, `too_large`, `conflict`
 */
export async function renameAlbum({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: { albumId: string; name: string };
}): Promise<{ changeId: string | null; name: string }> {
  const { name, folded } = checkAlbumName(input.name);
  return changeCollection(ctx, async (tx) => {
    const album = await ownAlbum(tx, ctx, input.albumId);
    if (album.name === name) return { changeId: null, name };
    await mustBeFree(tx, ctx, folded, album.id);
    await tx.album.update({ where: { id: album.id }, data: { name, folded } });
    const { changeId } = await noteChange(tx, ctx, {
      kind: 'album renamed',
      albumId: album.id,
      name: album.name,
      renamedTo: name,
    });
    return { changeId, name };
  });
}

/** Its photos stay in the collection. */
export async function deleteAlbum({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: { albumId: string };
}): Promise<{ changeId: string; name: string }> {
  return changeCollection(ctx, async (tx) => {
    const { id, name, createdAt } = await ownAlbum(tx, ctx, input.albumId);
    const photos = await readMemberships(tx, id);
    await tx.album.delete({ where: { id } });
    const { changeId } = await noteChange(tx, ctx, {
      kind: 'album deleted',
      albumId: id,
      name,
      createdAt: createdAt.toISOString(),
      photos,
    });
    return { changeId, name };
  });
}

/**
 * @returns the change, or null where all of the photos were in it
 * @throws AcervoError `not_found` for the album, or where none of the photos is the person's
 */
export async function addToAlbum({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: { albumId: string; photoIds: number[] };
}): Promise<{ changeId: string | null; added: number }> {
  return changeCollection(ctx, async (tx) => {
    const { id, name } = await ownAlbum(tx, ctx, input.albumId);
    const own = await tx.image.count({
      where: { ownerId: ctx.personId, id: { in: input.photoIds } },
    });
    if (own === 0) throw new AcervoError('not_found', 'None of these photos is known.');
    const addedAt = new Date();
    const photos = input.photoIds.map((photoId) => ({ photoId, addedAt }));
    const photoIds = await putPhotos(tx, ctx, id, photos);
    if (photoIds.length === 0) return { changeId: null, added: 0 };
    const { changeId } = await noteChange(tx, ctx, {
      kind: 'photos added',
      albumId: id,
      name,
      photoIds,
    });
    return { changeId, added: photoIds.length };
  });
}

/** @returns the change, or null where none of the photos was in it */
export async function removeFromAlbum({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: { albumId: string; photoIds: number[] };
}): Promise<{ changeId: string | null; removed: number }> {
  return changeCollection(ctx, async (tx) => {
    const { id, name } = await ownAlbum(tx, ctx, input.albumId);
    const photos = await readMemberships(tx, id, input.photoIds);
    if (photos.length === 0) return { changeId: null, removed: 0 };
    await tx.albumPhoto.deleteMany({
      where: { albumId: id, imageId: { in: photos.map(({ photoId }) => photoId) } },
    });
    const { changeId } = await noteChange(tx, ctx, {
      kind: 'photos removed',
      albumId: id,
      name,
      photos,
    });
    return { changeId, removed: photos.length };
  });
}
