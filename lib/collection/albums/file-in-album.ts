import type { PersonContext } from '@/lib/context';
import { AcervoError } from '@/lib/errors';
import { changeCollection } from '../journal/change-collection';
import { checkAlbumName } from './album-name';
import { addToAlbum } from './change-album';
import { makeAlbum } from './create-album';
import { type AlbumName, findAlbum } from './own-album';

/**
 * Puts photos into the person's album of that name, which is made where there is none: as somebody
 * asks for it in a chat, by its name. Without photos it is only made.
 * @throws AcervoError `not_found` where none of the photos is the person's, `bad_request`,
 *   `too_large`
 */
export async function fileInAlbum({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: { name: string; photoIds: number[] };
}): Promise<{ album: string; isNew: boolean; added: number; photoCount: number }> {
  const named = checkAlbumName(input.name);
  return changeCollection(ctx, async (tx) => {
    const known = await findAlbum({ ctx, input });
    const { photoIds } = input;
    const own = await tx.image.count({ where: { ownerId: ctx.personId, id: { in: photoIds } } });
    if (own === 0 && photoIds.length > 0)
      throw new AcervoError('not_found', 'None of these photos is known.');
    const { album, added } = known
      ? { album: known, added: await addTo(known, ctx, photoIds) }
      : await makeAlbum(tx, ctx, named, photoIds);
    const photoCount = await tx.albumPhoto.count({ where: { albumId: album.id } });
    return { album: album.name, isNew: known === null, added, photoCount };
  });
}

async function addTo({ id }: AlbumName, ctx: PersonContext, photoIds: number[]): Promise<number> {
  if (photoIds.length === 0) return 0;
  return (await addToAlbum({ ctx, input: { albumId: id, photoIds } })).added;
}
