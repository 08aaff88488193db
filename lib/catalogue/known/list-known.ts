import type { PersonContext } from '@/lib/context';
import { db } from '@/lib/db';
import { dayOf } from '../details/day';

export interface KnownPhoto {
  photoId: number;
  /** YYYY-MM-DD in the person's zone. */
  firstSentOn: string;
  description: string | null;
}

/**
 * Those of a turn's photos that the person had sent before that turn. It is the same in every try
 * of the turn: when a photo came first does not change.
 */
export async function listKnown({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: { photoIds: number[]; turnId: string };
}): Promise<KnownPhoto[]> {
  const photos = await (await db()).image.findMany({
    where: { ownerId: ctx.personId, id: { in: input.photoIds } },
    select: {
      id: true,
      description: { select: { text: true } },
      arrivals: {
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
        take: 1,
        select: { at: true, media: { select: { message: { select: { turnId: true } } } } },
      },
    },
    orderBy: { id: 'asc' },
  });
  return photos.flatMap(({ id, description, arrivals: [first] }) => {
    if (!first || first.media?.message.turnId === input.turnId) return [];
    return { photoId: id, firstSentOn: dayOf(first.at), description: description?.text ?? null };
  });
}
