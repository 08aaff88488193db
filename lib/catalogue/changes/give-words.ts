import type { PersonContext } from '@/lib/context';
import type { Transaction } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { binDescriptions } from '../bin/binned-descriptions';
import { createDescription } from '../describe-photos';
import { checkDescription } from '../description-text';
import type { BeforeOf } from './change';
import { changeCollection, noteChange } from './change-collection';

/**
 * Gives exactly these photos new words; others that share a description with them keep it. Where
 * all photos of a description are meant its words are replaced where they stand, so that it stays
 * what was said then, with its voice note.
 * @param input.onlyWaiting leaves photos as they are that have words
 * @returns the change, or null where every photo says so already
 * @throws AcervoError `not_found`, `bad_request`, `too_large`
 */
export async function giveWords({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: { photoIds: number[]; description: string; onlyWaiting?: boolean };
}): Promise<{ changeId: string | null; described: number }> {
  const text = checkDescription(input.description);
  return changeCollection(ctx, async (tx) => {
    const own = await tx.image.findMany({
      where: { ownerId: ctx.personId, id: { in: input.photoIds } },
      orderBy: { id: 'asc' },
      select: {
        id: true,
        description: {
          select: { id: true, text: true, ownerId: true, _count: { select: { images: true } } },
        },
      },
    });
    if (own.length === 0) throw new AcervoError('not_found', 'None of these photos is known.');
    const photos = own.filter(({ description }) =>
      input.onlyWaiting ? description === null : description?.text !== text,
    );
    const groups = Map.groupBy(photos, ({ description }) => description?.id ?? null);
    const replaced: BeforeOf<'words'>['replaced'] = [];
    const leaving: Omit<BeforeOf<'words'>['moved'][number], 'to'>[] = [];
    const shared = await sharedWithBin(
      tx,
      photos.flatMap(({ description }) => description?.id ?? []),
    );
    for (const meant of groups.values()) {
      const photoIds = meant.map(({ id }) => id);
      const described = meant[0]?.description;
      const from = described ? { descriptionId: described.id, text: described.text } : null;
      const isWhole = described?._count.images === photoIds.length;
      const isOwn = described?.ownerId === ctx.personId;
      if (from && isOwn && isWhole && !shared.has(from.descriptionId)) replaced.push(from);
      else leaving.push({ photoIds, from });
    }
    await tx.description.updateMany({
      where: { id: { in: replaced.map(({ descriptionId }) => descriptionId) } },
      data: { text },
    });
    const leavers = leaving.flatMap(({ photoIds }) => photoIds);
    const to = leavers.length > 0 ? await createDescription(tx, ctx, text, leavers) : null;
    // What only photos in the bin are called now goes there as well.
    await binDescriptions(
      tx,
      ctx,
      leaving.flatMap(({ from }) => from?.descriptionId ?? []),
    );
    const moved = to === null ? [] : leaving.map((group) => ({ ...group, to }));
    const changed =
      photos.length > 0
        ? await noteChange(tx, ctx, { kind: 'words', text, replaced, moved })
        : null;
    return { changeId: changed?.changeId ?? null, described: photos.length };
  });
}

/** Those of the descriptions that a photo in the bin has too: it comes back as it was called. */
async function sharedWithBin(tx: Transaction, descriptionIds: number[]): Promise<Set<number>> {
  const binned = await tx.binnedPhoto.findMany({
    where: { descriptionId: { in: descriptionIds } },
    distinct: ['descriptionId'],
    select: { descriptionId: true },
  });
  return new Set(binned.flatMap(({ descriptionId }) => descriptionId ?? []));
}
