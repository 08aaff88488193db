import { z } from 'zod';

/** More rows than this in one answer are slower to read than to page through. */
const listLimitMax = 200;
/** Longer than any search that a person types; keeps the query's cost bounded. */
const searchCharactersMax = 200;
/** The longest of ours lists 300 photos that were found by their meaning. */
const cursorCharactersMax = 6000;
const personCharactersMax = 100;

const search = z
  .string()
  .max(searchCharactersMax)
  .transform((text) => text.replaceAll('\0', '').trim());
/** A person's address or our id of them. */
export const personSchema = z
  .string()
  .trim()
  .min(1)
  .max(personCharactersMax)
  .regex(/^[^\s\0]+$/);
/** Where a list goes on that is in the order of our ids. */
export const idCursor = z.uuid();
const cursor = z.string().min(1).max(cursorCharactersMax);

/** What the lists take from their address: search, person, where to go on, how many. */
export const listQuery = z.object({
  q: search.exactOptional(),
  person: personSchema.exactOptional(),
  after: cursor.exactOptional(),
  limit: z.coerce.number().int().min(1).max(listLimitMax).exactOptional(),
});

/** @throws ZodError */
export function readListQuery(request: Request): z.infer<typeof listQuery> {
  return listQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
}
