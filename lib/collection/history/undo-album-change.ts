import type { PersonContext } from '@/lib/context';
import type { Transaction } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { foldAlbumName } from '../albums/album-name';
import { mustBeFree, ownAlbum } from '../albums/own-album';
import { putPhotos, readMemberships } from '../albums/put-photos';
import type { Back, Before } from '../journal/change';

type AlbumChange = Exclude<
  Before,
  { kind: 'words' | 'details' | 'deleted' | 'photos sent' | 'separated' | 'copy separated' }
>;

/** @throws AcervoError `conflict` where the album was changed again since */
export async function undoAlbumChange(
  tx: Transaction,
  ctx: PersonContext,
  change: AlbumChange,
): Promise<Back> {
  const { albumId, name } = change;
  if (change.kind === 'album deleted') {
    const folded = foldAlbumName(name);
    await mustBeFree(tx, ctx, folded);
    const createdAt = new Date(change.createdAt);
    await tx.album.create({
      data: { id: albumId, ownerId: ctx.personId, name, folded, createdAt },
    });
    return undone(await putBack(tx, ctx, albumId, change.photos), name);
  }
  const album = await standingAlbum(tx, ctx, albumId);
  if (change.kind === 'photos removed') {
    return undone(await putBack(tx, ctx, albumId, change.photos), album.name);
  }
  if (change.kind === 'photos added') {
    await tx.albumPhoto.deleteMany({ where: { albumId, imageId: { in: change.photoIds } } });
    return undone(change.photoIds, album.name);
  }
  if (change.kind === 'album renamed') {
    if (album.name !== change.renamedTo) {
      throw new AcervoError('conflict', 'The album was renamed again since.');
    }
    const folded = foldAlbumName(name);
    await mustBeFree(tx, ctx, folded, albumId);
    await tx.album.update({ where: { id: albumId }, data: { name, folded } });
    return undone([], name);
  }
  const held = await readMemberships(tx, albumId);
  if (album.name !== name || held.some(({ photoId }) => !change.photoIds.includes(photoId))) {
    throw new AcervoError('conflict', 'The album was changed since it was made.');
  }
  await tx.album.delete({ where: { id: albumId } });
  return undone(change.photoIds, name);
}

const undone = (photoIds: number[], album: string) => ({ photoIds, words: null, album });

async function standingAlbum(tx: Transaction, ctx: PersonContext, albumId: string) {
  try {
    return await ownAlbum(tx, ctx, albumId);
  } catch (cause) {
    throw new AcervoError('conflict', 'The album is no longer there.', { cause });
  }
}

/** Those of the photos that are there still. */
function putBack(
  tx: Transaction,
  ctx: PersonContext,
  albumId: string,
  photos: { photoId: number; addedAt: string }[],
): Promise<number[]> {
  const held = photos.map(({ photoId, addedAt }) => ({ photoId, addedAt: new Date(addedAt) }));
  return putPhotos(tx, ctx, albumId, held);
}
