import { albumPhotoIds, type Variant, variantKey } from '@/lib/collection';
import { db } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { getStorage } from '@/lib/storage';
import { sharePhotosMax } from './create-share';
import { hashToken, isSharePass, readToken } from './share-token';

/** What a guest has: the link's secret part, and what says that they gave its password. */
export interface Guest {
  token: string;
  pass: string | null;
}

/** A photo as guests see it: no place, no sender, nothing of its file. */
export interface SharedPhoto {
  id: number;
  width: number | null;
  height: number | null;
  /** Base64, as in the gallery. */
  thumbHash: string | null;
  description: string | null;
}

export type OpenedShare =
  | { isLocked: true }
  | {
      isLocked: false;
      title: string | null;
      /** The first one at most; null where the channel told us none. */
      firstName: string | null;
      expiresAt: Date;
      photos: SharedPhoto[];
    };

/** @returns null for a link that never was, is over or was taken back: nobody can tell which */
export async function openShare({ input }: { input: Guest }): Promise<OpenedShare | null> {
  const share = await findShare(input.token);
  if (!share) return null;
  if (!mayEnter(share, input.pass)) return { isLocked: true };
  const photos = await readShared(share);
  if (photos.length === 0) return null;
  const { title, expiresAt, owner } = share;
  return { isLocked: false, title, expiresAt, photos, firstName: firstNameOf(owner.name) };
}

/**
 * One photo of a share, made for showing: upright, and without what a camera wrote into its file.
 * @throws AcervoError `not_found` for all that the guest may not see
 */
export async function readSharedImage({
  input,
}: {
  input: Guest & { imageId: number; variant: Variant };
}): Promise<{ body: Buffer; contentType: string }> {
  const share = await findShare(input.token);
  const ids = share && mayEnter(share, input.pass) ? await idsOf(share) : [];
  const image = ids.includes(input.imageId)
    ? await (await db()).image.findFirst({
        where: { id: input.imageId, ownerId: share?.ownerId ?? '', contentHash: { not: null } },
        select: { link: true },
      })
    : null;
  const stored = image && (await getStorage().get(variantKey(image.link, input.variant)));
  if (!stored) throw new AcervoError('not_found', 'This link is not valid, or no longer.');
  return stored;
}

/** A guest looked: counted, and nothing kept of who it was. */
export async function countView({ input }: { input: Guest }): Promise<void> {
  const share = await findShare(input.token);
  if (!share || !mayEnter(share, input.pass)) return;
  const data = { views: { increment: 1 } };
  await (await db()).share.update({ where: { id: share.id }, data });
}

/** A share that is open now. */
export async function findShare(given: string) {
  const token = readToken(given);
  if (token === null) return null;
  return (await db()).share.findFirst({
    where: {
      tokenHash: hashToken(token),
      revokedAt: null,
      expiresAt: { gt: new Date() },
      owner: { leavingAt: null },
    },
    include: { owner: { select: { name: true } } },
  });
}

type FoundShare = NonNullable<Awaited<ReturnType<typeof findShare>>>;

function mayEnter(share: FoundShare, pass: string | null): boolean {
  return share.passwordHash === null || isSharePass(share, pass);
}

async function idsOf({ albumId, ownerId, imageIds }: FoundShare): Promise<number[]> {
  return albumId ? (await albumPhotoIds(albumId, ownerId)).slice(0, sharePhotosMax) : imageIds;
}

async function readShared(share: FoundShare): Promise<SharedPhoto[]> {
  const ids = await idsOf(share);
  const rows = await (await db()).image.findMany({
    // What lies at a public address elsewhere would tell that address who looks.
    where: { ownerId: share.ownerId, id: { in: ids }, contentHash: { not: null } },
    include: { description: { select: { text: true } } },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { width, height, thumbHash, description } = row;
    const hash = thumbHash ? Buffer.from(thumbHash).toString('base64') : null;
    return { id, width, height, thumbHash: hash, description: description?.text ?? null };
  });
}

/** A number where a name should be is the number that people write from. */
function firstNameOf(name: string | null): string | null {
  const first = name?.trim().split(/\s+/u)[0] ?? '';
  return first === '' || /\d{4}|^\+/u.test(first) ? null : first;
}
