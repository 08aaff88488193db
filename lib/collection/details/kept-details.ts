import type { PersonContext } from '@/lib/context';
import type { Transaction } from '@/lib/db';
import { plainDay } from '../items/day';
import type { BeforeOf } from '../journal/change';

export type KeptDetails = BeforeOf<'details'>['photos'][number]['before'];

/** When and where, of those of the photos that are the person's. */
export async function readDetails(
  tx: Transaction,
  ctx: PersonContext,
  photoIds: number[],
): Promise<Map<number, KeptDetails>> {
  const images = await tx.image.findMany({
    where: { ownerId: ctx.personId, id: { in: photoIds } },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      takenFrom: true,
      takenTo: true,
      place: true,
      latitude: true,
      longitude: true,
    },
  });
  return new Map(
    images.map(({ id, takenFrom, takenTo, ...where }) => [
      id,
      { takenFrom: plainDay(takenFrom), takenTo: plainDay(takenTo), ...where },
    ]),
  );
}

export function sameDetails(one: KeptDetails, other: KeptDetails): boolean {
  return (
    one.takenFrom === other.takenFrom &&
    one.takenTo === other.takenTo &&
    one.place === other.place &&
    one.latitude === other.latitude &&
    one.longitude === other.longitude
  );
}

export function detailsColumns({ takenFrom, takenTo, ...where }: KeptDetails) {
  const date = (day: string | null) => (day === null ? null : new Date(day));
  return { takenFrom: date(takenFrom), takenTo: date(takenTo), ...where };
}
