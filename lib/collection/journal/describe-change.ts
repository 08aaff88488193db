import type { PersonContext } from '@/lib/context';
import type { Transaction } from '@/lib/db';
import type { Before, ChangeSummary } from './change';

/** What a change is recognised by, as long as it stands. */
export async function describeChange(
  tx: Transaction,
  ctx: PersonContext,
  before: Before,
): Promise<ChangeSummary & { photos: number; words: string | null; album: string | null }> {
  const nothing = { taken: null, details: null, photos: 0, words: null, album: null };
  switch (before.kind) {
    case 'words': {
      const moved = before.moved.flatMap(({ photoIds }) => photoIds);
      const standing = await tx.image.count({
        where: {
          ownerId: ctx.personId,
          descriptionId: { in: before.replaced.map(({ descriptionId }) => descriptionId) },
        },
      });
      const earlier = [
        ...before.replaced.map(({ text }) => text),
        ...before.moved.map(({ from }) => from?.text ?? null),
      ];
      const photos = moved.length + standing;
      return { ...nothing, photos, taken: before.text, words: onlyOne(earlier) };
    }
    case 'details':
      return { ...nothing, photos: before.photos.length, details: toldDetails(before) };
    case 'deleted':
      return {
        ...nothing,
        photos: before.photoIds.length,
        taken: await binnedWords(tx, ctx, before.photoIds),
      };
    case 'photos sent': {
      const sent = await tx.image.findMany({
        where: { ownerId: ctx.personId, turnId: before.turnId },
        select: { description: { select: { text: true } } },
      });
      const taken = onlyOne(sent.map(({ description }) => description?.text ?? null));
      return { ...nothing, photos: sent.length, taken };
    }
    case 'copy separated':
      return { ...nothing, photos: 1 };
    case 'separated': {
      const taken = onlyOne(before.photos.map(({ words }) => words?.text ?? null));
      return { ...nothing, photos: before.photos.length, taken };
    }
    default:
      return { ...nothing, album: before.name };
  }
}

function toldDetails({ photos }: Extract<Before, { kind: 'details' }>): ChangeSummary['details'] {
  const [first] = photos;
  if (!first) return null;
  const { before, after } = first;
  const isDated = after.takenFrom !== before.takenFrom || after.takenTo !== before.takenTo;
  return {
    from: isDated ? after.takenFrom : null,
    to: isDated ? after.takenTo : null,
    place: after.place === before.place ? null : after.place,
  };
}

/** The words of photos in the bin, which may lie there as well. */
async function binnedWords(
  tx: Transaction,
  ctx: PersonContext,
  photoIds: number[],
): Promise<string | null> {
  const rows = await tx.$queryRaw<{ text: string | null }[]>`
    SELECT DISTINCT COALESCE(d.descricao, b.kept ->> 'descricao') AS text
    FROM acervo_trashed_photo p
    LEFT JOIN table_descricao d ON d.id = p.description_id
    LEFT JOIN acervo_trashed_description b ON b.id = p.description_id
    WHERE p.owner_id = ${ctx.personId}::uuid AND p.image_id = ANY(${photoIds}::int[])`;
  return onlyOne(rows.map(({ text }) => text));
}

function onlyOne(texts: (string | null)[]): string | null {
  const distinct = new Set(texts);
  return distinct.size === 1 ? ([...distinct][0] ?? null) : null;
}
