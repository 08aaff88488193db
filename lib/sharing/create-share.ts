import { v7 as uuidv7 } from 'uuid';
import { albumPhotoIds, ownPhotoIds } from '@/lib/collection';
import type { PersonContext } from '@/lib/context';
import { db, transact } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { shorten } from '@/lib/language';
import { hashPassword } from './share-password';
import { hashToken, shareAddress, shareToken } from './share-token';

/** Long enough for a trip's photos to be looked at, short enough to be forgotten safely. */
export const shareDaysUsual = 7;
export const shareDaysMax = 90;
/** More than a guest looks at on one page. */
export const sharePhotosMax = 500;
/** Far more links than anybody keeps in mind. */
const openSharesMax = 200;
const titleCharactersMax = 80;
const dayMs = 24 * 60 * 60 * 1000;

export interface NewShare {
  /** These photos; or else an album, as it is whenever the link is opened. */
  photoIds?: number[];
  albumId?: string;
  title: string | null;
  days: number;
  /** Asked of every guest; null where the link alone is enough. */
  password: string | null;
}

/**
 * Makes a link by which others see some photos of a person without an account.
 * @throws AcervoError `not_found` when nothing of it is the person's, `bad_request` for a number of
 *   days, a password or too many photos or links that cannot be
 */
export async function createShare({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: NewShare;
}): Promise<{ id: string; url: string; expiresAt: Date }> {
  const { days, password } = input;
  if (!Number.isInteger(days) || days < 1 || days > shareDaysMax) {
    throw new AcervoError('bad_request', `A link lives from 1 to ${shareDaysMax} days.`);
  }
  const imageIds = await sharedIds(ctx, input);
  const passwordHash = password === null ? null : await hashPassword(password);
  const id = uuidv7();
  const token = shareToken(id);
  const expiresAt = new Date(Date.now() + days * dayMs);
  await transact(async (tx) => {
    const open = { ownerId: ctx.personId, revokedAt: null, expiresAt: { gt: new Date() } };
    if ((await tx.share.count({ where: open })) >= openSharesMax) {
      throw new AcervoError('bad_request', `At most ${openSharesMax} links are open at a time.`);
    }
    await tx.share.create({
      data: {
        ...{ id, imageIds, passwordHash, expiresAt },
        ownerId: ctx.personId,
        tokenHash: hashToken(token),
        albumId: input.albumId ?? null,
        title: shorten(input.title?.replaceAll('\0', '').trim() ?? '', titleCharactersMax) || null,
      },
    });
  });
  return { id, url: shareAddress(token), expiresAt };
}

/** None are kept of an album, whose photos are read anew each time. */
async function sharedIds(ctx: PersonContext, { photoIds, albumId }: NewShare): Promise<number[]> {
  const ids = albumId
    ? await albumPhotoIds(albumId, ctx.personId)
    : await ownPhotoIds({ ctx, input: { photoIds: photoIds ?? [] } });
  if (ids.length === 0) throw new AcervoError('not_found', 'None of these photos is here.');
  if (!albumId && ids.length > sharePhotosMax) {
    throw new AcervoError('bad_request', `At most ${sharePhotosMax} photos stand behind one link.`);
  }
  return albumId ? [] : ids;
}

/**
 * The person whose photos these are: for an operator, who may share anybody's, but not several
 * people's behind one link.
 * @throws AcervoError `not_found`, `bad_request`
 */
export async function ownerOfPhotos({
  input,
}: {
  input: { photoIds: number[] };
}): Promise<PersonContext> {
  const rows = await (await db()).image.findMany({
    where: { id: { in: input.photoIds }, ownerId: { not: null } },
    distinct: ['ownerId'],
    select: { ownerId: true },
  });
  const [first] = rows;
  if (!first?.ownerId) throw new AcervoError('not_found', 'None of these photos is here.');
  if (rows.length > 1) {
    throw new AcervoError('bad_request', 'These photos are several people’s.');
  }
  return { actor: 'person', personId: first.ownerId };
}
