import { DateTime } from 'luxon';
import { getConfig } from '@/lib/config';
import type { PersonContext } from '@/lib/context';
import { db } from '@/lib/db';

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
    const firstSentOn = DateTime.fromJSDate(first.at).setZone(getConfig().timeZone).toISODate();
    return { photoId: id, firstSentOn: firstSentOn ?? '', description: description?.text ?? null };
  });
}
