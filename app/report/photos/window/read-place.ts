import { z } from 'zod';
import { AcervoError } from '@/lib/errors';
import type { Place } from '@/lib/search';

/** Ids are PostgreSQL's `integer`, and so are counts of them. */
const idMax = 2 ** 31 - 1;
/** One photo's time and id; a timeline has no longer cursors. */
const cursorCharactersMax = 400;

const cursor = z.string().min(1).max(cursorCharactersMax);
const places = z.object({
  person: z.uuid().nullable().default(null),
  rank: z.coerce.number().int().min(0).max(idMax).optional(),
  at: z.string().max(10).optional(),
  near: z.coerce.number().int().min(1).max(idMax).optional(),
  after: cursor.optional(),
  before: cursor.optional(),
});

/**
 * Whose timeline, and where in it: exactly one of rank, day, photo and the two cursors.
 * @throws ZodError, AcervoError `bad_request`
 */
export function readPlace(request: Request): { person: string | null; place: Place } {
  const given = places.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { person, rank, at, near, after, before } = given;
  const named: Place[] = [];
  if (rank !== undefined) named.push({ rank });
  if (at !== undefined) named.push({ at });
  if (near !== undefined) named.push({ photoId: near, lead: 0 });
  if (after !== undefined) named.push({ after });
  if (before !== undefined) named.push({ before });
  const [place] = named;
  if (!place || named.length > 1) {
    throw new AcervoError(
      'bad_request',
      'A window has one place: rank, at, near, after or before.',
    );
  }
  return { person, place };
}
