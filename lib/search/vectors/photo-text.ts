import { Prisma } from '@/lib/db';

/** A page of small print says no more of what a photo is about than its beginning. */
const readCharactersMax = 500;
/** As much as a model is given of one text (`embedTexts` cuts there as well). */
const textCharactersMax = 2000;

/**
 * What a photo is about, in words: the person's own, the place, a model's caption, the beginning of
 * what was read from it; nothing is ''. Labels stay out: the words of their closed list are found in
 * every language as they stand, and a wrong one would turn the whole vector.
 */
const text = Prisma.sql`left(concat_ws(chr(10), NULLIF(btrim(d.descricao), ''),
  NULLIF(btrim(i.place), ''), NULLIF(btrim(i.caption), ''),
  NULLIF(left(btrim(i.read_text), ${readCharactersMax}::int), '')), ${textCharactersMax}::int)`;

/** Photos `i` with their text `t` and its hash, by which a vector is known to be of these words. */
export const photosWithText = Prisma.sql`table_image_link i
  LEFT JOIN table_descricao d ON d.id = i.id_descricao
  CROSS JOIN LATERAL (SELECT whole.words, md5(whole.words) AS hash
    FROM (SELECT ${text} AS words) AS whole) AS t`;

/** As SQL reads it: `'[1,2]'::halfvec`. Half precision keeps three digits; five lose none. */
export function vectorText(vector: number[]): string {
  return `[${vector.map((value) => value.toPrecision(5)).join(',')}]`;
}
