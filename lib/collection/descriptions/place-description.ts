import type { PersonContext } from '@/lib/context';
import type { Transaction } from '@/lib/db';
import type { BeforeOf } from '../journal/change';
import { trashDescriptions } from '../trash/trashed-descriptions';

export interface DescribedPhoto {
  id: number;
  turnId: string | null;
  description: {
    id: number;
    text: string;
    ownerId: string | null;
    _count: { images: number };
  } | null;
}

/** Photos that get one text: a description of their own, or that of others which they join. */
export interface Placement {
  photos: DescribedPhoto[];
  text: string;
  joins: number | null;
}

type Replaced = BeforeOf<'words'>['replaced'];
type Moved = BeforeOf<'words'>['moved'];

export function readDescribedPhotos(
  tx: Transaction,
  ctx: PersonContext,
  photoIds: number[],
): Promise<DescribedPhoto[]> {
  return tx.image.findMany({
    where: { ownerId: ctx.personId, id: { in: photoIds } },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      turnId: true,
      description: {
        select: { id: true, text: true, ownerId: true, _count: { select: { images: true } } },
      },
    },
  });
}

/**
 * Where all photos of a description are meant its words are replaced where they stand, so that it
 * stays what was said then, with its voice note; else the photos leave it for another.
 * @param apart photos that stand in entries of their own in what is returned
 * @returns what stood there before, for the journal
 */
export async function placeWords(
  tx: Transaction,
  ctx: PersonContext,
  { placements, apart }: { placements: Placement[]; apart: ReadonlySet<number> },
): Promise<{ replaced: Replaced; moved: Moved }> {
  const photos = placements.flatMap((placement) => placement.photos);
  const shared = await sharedWithBin(
    tx,
    photos.flatMap(({ description }) => description?.id ?? []),
  );
  const replaced: Replaced = [];
  const moved: Moved = [];
  for (const placement of placements) {
    const { text: now, joins } = placement;
    const leaving: Omit<Moved[number], 'to'>[] = [];
    const groups = Map.groupBy(
      placement.photos,
      ({ id, description }) => `${description?.id} ${apart.has(id)}`,
    );
    for (const meant of groups.values()) {
      const photoIds = meant.map(({ id }) => id);
      const described = meant[0]?.description;
      const from = described ? { descriptionId: described.id, text: described.text } : null;
      const isWhole = described?._count.images === photoIds.length;
      const isOwn = described?.ownerId === ctx.personId;
      if (from && isOwn && isWhole && joins === null && !shared.has(from.descriptionId)) {
        await tx.description.update({ where: { id: from.descriptionId }, data: { text: now } });
        replaced.push({ ...from, now });
      } else leaving.push({ photoIds, from, now, isShared: joins !== null });
    }
    if (leaving.length === 0) continue;
    const leavers = leaving.flatMap(({ photoIds }) => photoIds);
    const to = joins ?? (await createDescription(tx, ctx, now, leavers));
    if (joins !== null) await point(tx, ctx, leavers, joins);
    moved.push(...leaving.map((group) => ({ ...group, to })));
  }
  // What only photos in the bin are called now goes there as well.
  await trashDescriptions(
    tx,
    ctx,
    moved.flatMap(({ from }) => from?.descriptionId ?? []),
  );
  return { replaced, moved };
}

/** One row of words for several photos of the person, whatever they had before. */
export async function createDescription(
  tx: Transaction,
  ctx: PersonContext,
  text: string,
  photoIds: number[],
): Promise<number> {
  const owner = await tx.person.findUnique({
    where: { id: ctx.personId },
    select: { address: true },
  });
  const { id } = await tx.description.create({
    data: { text, ownerId: ctx.personId, fromNumber: originalNumber(owner?.address ?? '') },
    select: { id: true },
  });
  await point(tx, ctx, photoIds, id);
  return id;
}

async function point(
  tx: Transaction,
  ctx: PersonContext,
  photoIds: number[],
  descriptionId: number,
): Promise<void> {
  await tx.image.updateMany({
    where: { ownerId: ctx.personId, id: { in: photoIds } },
    data: { descriptionId },
  });
}

/** The original's column holds a bare number of at most 20 characters; other addresses stay out. */
function originalNumber(address: string): string | null {
  const number = address.replace(/^whatsapp:/, '');
  return /^\+\d{5,19}$/.test(number) ? number : null;
}

/** Those of the descriptions that a photo in the bin has too: it comes back as it was called. */
async function sharedWithBin(tx: Transaction, descriptionIds: number[]): Promise<Set<number>> {
  const trashed = await tx.trashedPhoto.findMany({
    where: { descriptionId: { in: descriptionIds } },
    distinct: ['descriptionId'],
    select: { descriptionId: true },
  });
  return new Set(trashed.flatMap(({ descriptionId }) => descriptionId ?? []));
}
