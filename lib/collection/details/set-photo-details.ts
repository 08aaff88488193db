import type { PersonContext } from '@/lib/context';
import { AcervoError } from '@/lib/errors';
import { checkDay, dayOf } from '../items/day';
import { changeCollection, noteChange } from '../journal/change-collection';
import { readDetails, sameDetails } from './kept-details';

/** The longest address of a pin is shorter; more is a story, which belongs into the description. */
const placeCharactersMax = 300;

/** What a person tells of when and where; what is null or left out stays as it is. */
export interface GivenDetails {
  photoIds: number[];
  /** Days as YYYY-MM-DD, both included. Without the last it was one day. */
  from?: string | null;
  to?: string | null;
  place?: string | null;
  /** A pin's, both or neither. */
  latitude?: number | null;
  longitude?: number | null;
}

/**
 * Notes when and where photos were taken, in the person's words; the search knows both.
 * @returns how many photos it is noted of, and what is noted now of the first one
 * @throws AcervoError `not_found`, `bad_request` for nothing, for a day that does not exist or is
 *   yet to come, and for a place off the globe; `too_large`
 */
export async function setPhotoDetails({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: GivenDetails;
}): Promise<{
  changed: number;
  /** Null where all of it was noted before. */
  changeId: string | null;
  takenFrom: string | null;
  takenTo: string | null;
  place: string | null;
}> {
  const data = { ...periodOf(input), ...placeOf(input), ...pinOf(input) };
  if (Object.keys(data).length === 0) {
    throw new AcervoError('bad_request', 'Neither a time nor a place was given.');
  }
  return changeCollection(ctx, async (tx) => {
    const before = await readDetails(tx, ctx, input.photoIds);
    await tx.image.updateMany({
      where: { ownerId: ctx.personId, id: { in: [...before.keys()] } },
      data,
    });
    const after = await readDetails(tx, ctx, input.photoIds);
    const [first] = after.values();
    if (!first) throw new AcervoError('not_found', 'None of these photos is known.');
    const photos = [...after].flatMap(([photoId, details]) => {
      const earlier = before.get(photoId);
      return earlier && !sameDetails(earlier, details)
        ? { photoId, before: earlier, after: details }
        : [];
    });
    const noted = photos.length > 0 ? await noteChange(tx, ctx, { kind: 'details', photos }) : null;
    const { takenFrom, takenTo, place } = first;
    return { changed: after.size, changeId: noted?.changeId ?? null, takenFrom, takenTo, place };
  });
}

function periodOf({ from, to }: GivenDetails): { takenFrom?: Date; takenTo?: Date } {
  const days = [from ?? to, to ?? from].flatMap((day) => (day ? checkDay(day) : []));
  const [first, last] = days;
  if (!first || !last) return {};
  if (first > last || first > dayOf(new Date())) {
    throw new AcervoError('bad_request', 'These days are in the wrong order, or yet to come.');
  }
  return { takenFrom: new Date(first), takenTo: new Date(last) };
}

function placeOf({ place: given }: GivenDetails): { place?: string } {
  const place = given?.replaceAll('\0', '').replace(/\s+/gu, ' ').trim();
  if (!place) return {};
  if (place.length > placeCharactersMax) {
    throw new AcervoError('too_large', `A place has at most ${placeCharactersMax} characters.`);
  }
  return { place };
}

function pinOf({ latitude, longitude }: GivenDetails): { latitude?: number; longitude?: number } {
  if ((latitude ?? null) === null && (longitude ?? null) === null) return {};
  // What is not a number fails every comparison.
  const isPlace = Math.abs(latitude ?? NaN) <= 90 && Math.abs(longitude ?? NaN) <= 180;
  if (!isPlace) throw new AcervoError('bad_request', 'A pin has a latitude and a longitude.');
  return { latitude: latitude as number, longitude: longitude as number };
}
