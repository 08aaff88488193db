import type { PersonContext } from '@/lib/context';
import { db, type Transaction } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { foldAlbumName } from './album-name';

/** More than anybody keeps apart; the list of them is one page. */
export const albumsMax = 500;
/** An album is leafed through; beyond this a search finds sooner. */
export const albumPhotosMax = 10_000;

export interface AlbumName {
  id: string;
  name: string;
}

/** @throws AcervoError `not_found`, also for an album that is somebody else's */
export async function ownAlbum(
  tx: Transaction,
  ctx: PersonContext,
  albumId: string,
): Promise<AlbumName & { createdAt: Date }> {
  const album = await tx.album.findFirst({
    where: { id: albumId, ownerId: ctx.personId },
    select: { id: true, name: true, createdAt: true },
  });
  if (!album) throw new AcervoError('not_found', 'There is no such album.');
  return album;
}

/** @throws AcervoError `conflict` where another album of the person has this name */
export async function mustBeFree(
  tx: Transaction,
  ctx: PersonContext,
  folded: string,
  exceptId?: string,
): Promise<void> {
  const taken = await tx.album.findUnique({
    where: { ownerId_folded: { ownerId: ctx.personId, folded } },
    select: { id: true },
  });
  if (taken && taken.id !== exceptId) {
    throw new AcervoError('conflict', 'There is an album with this name already.');
  }
}

/** The person's album of this name, however it is written. */
export async function findAlbum({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: { name: string };
}): Promise<AlbumName | null> {
  const folded = foldAlbumName(input.name.replaceAll('\0', ''));
  return (await db()).album.findUnique({
    where: { ownerId_folded: { ownerId: ctx.personId, folded } },
    select: { id: true, name: true },
  });
}
