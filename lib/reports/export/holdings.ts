import type { PersonContext } from '@/lib/context';
import { db } from '@/lib/db';
import { voiceFolder } from './list-voice';

/** How much there is to take away. */
export interface Holdings {
  photos: number;
  voiceNotes: number;
  drawings: number;
  /** Of the photos as they came; what was never measured is not in it. */
  bytes: number;
}

export async function readHoldings({ ctx }: { ctx: PersonContext }): Promise<Holdings> {
  const client = await db();
  const ownerId = ctx.personId;
  const [images, drawings, voiceNotes] = await Promise.all([
    client.image.aggregate({ where: { ownerId }, _count: true, _sum: { byteSize: true } }),
    client.drawing.aggregate({ where: { ownerId }, _count: true, _sum: { byteSize: true } }),
    client.media.count({
      where: { message: { personId: ownerId }, storageKey: { startsWith: voiceFolder } },
    }),
  ]);
  return {
    photos: images._count,
    voiceNotes,
    drawings: drawings._count,
    bytes: (images._sum.byteSize ?? 0) + (drawings._sum.byteSize ?? 0),
  };
}
