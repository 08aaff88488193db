import { z } from 'zod';
import { listQuery } from '@/app/_answers/list-query';
import { readForm } from '@/app/_answers/read-form';
import { authorise } from '@/lib/auth';
import { actingFor, type Context } from '@/lib/context';
import { AcervoError } from '@/lib/errors';
import type { Choice } from '@/lib/search';

/** Ids are PostgreSQL's `integer`. */
const idMax = 2 ** 31 - 1;
/** Two thousand ids of ten digits, and the words beside them. */
const choiceBytesMax = 32 * 1024;
const titleCharactersMax = 120;

/** Ids of photos with commas between them. */
export const photoIdList = z
  .string()
  .regex(/^\d{1,10}(,\d{1,10})*$/)
  .transform((text) => [...new Set(text.split(',').map(Number))])
  .refine((ids) => ids.every((id) => id >= 1 && id <= idMax));

/** A field that a form sends empty is one that it does not send. */
const emptyToNull = (given: unknown) => (given === '' ? null : given);
const nullable = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(
    emptyToNull,
    schema.nullish().transform((value) => value ?? null),
  );

const choiceSchema = z.object({
  photos: nullable(photoIdList),
  album: nullable(z.uuid()),
  q: nullable(listQuery.shape.q),
  person: nullable(z.uuid()),
  title: nullable(z.string().max(titleCharactersMax)),
});

/**
 * What one of our forms chose: photos by their ids, else an album's, else those that words find.
 * @throws AcervoError, ZodError
 */
export async function readChoice(
  request: Request,
): Promise<{ ctx: Context; choice: Choice; title: string | null }> {
  const asked = await authorise(request);
  const form = Object.fromEntries(await readForm(request, choiceBytesMax));
  const { photos, album, q, person, title } = choiceSchema.parse(form);
  // An operator may take several people's photos along; a person never anybody else's.
  const ctx = person === null ? asked : actingFor(asked, person);
  if (photos) return { ctx, title, choice: { photoIds: photos } };
  if (album) return { ctx, title, choice: { albumId: album } };
  if (q === null) throw new AcervoError('bad_request', 'Which photos is not said.');
  return { ctx, title, choice: { q, personId: person } };
}
