import { albumPhotoIds } from '@/lib/collection';
import { type Context, ownerOf } from '@/lib/context';
import { db } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { hashToken, shareAddress, shareToken } from './share-token';

/** More than one page of links is read by nobody. */
const sharesMax = 200;

export interface Share {
  id: string;
  title: string | null;
  /** The first photo of it, which stands for it; null when it is gone. */
  coverId: number | null;
  photos: number;
  /** To be copied; null when it is over, or was made under another secret of the server. */
  url: string | null;
  hasPassword: boolean;
  views: number;
  state: 'open' | 'expired' | 'revoked';
  expiresAt: Date;
  personName: string | null;
}

/** The actor's links, newest first. */
export async function listShares({
  ctx,
  input,
}: {
  ctx: Context;
  input: { personId: string | null };
}): Promise<Share[]> {
  const ownerId = ownerOf(ctx) ?? input.personId;
  const rows = await (await db()).share.findMany({
    where: ownerId === null ? {} : { ownerId },
    orderBy: { createdAt: 'desc' },
    take: sharesMax,
    include: { owner: { select: { name: true } } },
  });
  const shares: Share[] = [];
  for (const row of rows) {
    const token = shareToken(row.id);
    const state = stateOf(row);
    const ids = row.albumId ? await albumPhotoIds(row.albumId, row.ownerId) : row.imageIds;
    const isCopied = state === 'open' && hashToken(token) === row.tokenHash;
    shares.push({
      title: row.title,
      ...{ id: row.id, views: row.views, expiresAt: row.expiresAt, state },
      coverId: ids[0] ?? null,
      photos: ids.length,
      url: isCopied ? shareAddress(token) : null,
      hasPassword: row.passwordHash !== null,
      personName: row.owner.name,
    });
  }
  return withWordsOfCovers(shares);
}

/** A link without a title is called what its first photo is, which may be deleted by now. */
async function withWordsOfCovers(shares: Share[]): Promise<Share[]> {
  const covers = await (await db()).image.findMany({
    where: { id: { in: shares.flatMap(({ coverId }) => coverId ?? []) } },
    select: { id: true, description: { select: { text: true } } },
  });
  const byId = new Map(covers.map((cover) => [cover.id, cover]));
  return shares.map((share) => {
    const cover = byId.get(share.coverId ?? 0);
    const title = share.title ?? cover?.description?.text ?? null;
    return { ...share, title, coverId: cover?.id ?? null };
  });
}

/**
 * Ends a link at once, for good.
 * @throws AcervoError `not_found`, also for one that is somebody else's
 */
export async function revokeShare({
  ctx,
  input,
}: {
  ctx: Context;
  input: { shareId: string };
}): Promise<void> {
  const ownerId = ownerOf(ctx);
  const { count } = await (await db()).share.updateMany({
    where: { id: input.shareId, ...(ownerId ? { ownerId } : {}) },
    data: { revokedAt: new Date() },
  });
  if (count === 0) throw new AcervoError('not_found', 'There is no such link.');
}

function stateOf({ revokedAt, expiresAt }: { revokedAt: Date | null; expiresAt: Date }) {
  if (revokedAt !== null) return 'revoked';
  return expiresAt.getTime() <= Date.now() ? 'expired' : 'open';
}
