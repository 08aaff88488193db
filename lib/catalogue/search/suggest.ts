import { db, Prisma } from '@/lib/db';

/** Below this, trigrams pair words that people do not take for misspellings of each other. */
const correctionSimilarity = 0.4;
/** A word that is so much longer or shorter is another word. */
const correctedLengthDifferenceMax = 2;
/** Shorter words have too few trigrams to tell a typo from another word. */
const correctedLengthMin = 4;
/** A query of more words than a sentence is not corrected. */
const wordsMax = 12;
const nearMax = 3;
const nearCharactersMax = 60;

/**
 * The words with each one that nothing of the owner's is found by replaced by the nearest that they
 * used, for a photo or its place, and that finds something.
 * @returns null when nothing changed, or when the server has no trigrams
 */
export async function correctWords(ownerId: string | null, words: string): Promise<string | null> {
  const client = await db();
  const [trigrams] = await client.$queryRaw<{ there: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'pg_trgm') AS there`;
  if (!trigrams?.there) return null;
  const given = words.split(/\s+/).filter(Boolean).slice(0, wordsMax);
  const owner = ownerId ? Prisma.sql`owner_id = ${ownerId}::uuid` : Prisma.sql`TRUE`;
  // A plural's ending counts against it in short words, so each word is compared without it too.
  const closeness = Prisma.sql`GREATEST(similarity(known.word, given.folded),
    similarity(rtrim(known.word, 's'), given.folded))`;
  // Materialised, or the query of a word would be made anew for each row that it is compared with,
  // and a word that four hundred people use would be compared four hundred times.
  const corrected = await client.$queryRaw<{ word: string }[]>`
    WITH given AS MATERIALIZED (
      SELECT word, place, acervo_fold(word) AS folded,
        acervo_search_query(word, ${ownerId}::uuid) AS query
      FROM unnest(${given}::text[]) WITH ORDINALITY AS given(word, place)
    ), known AS MATERIALIZED (
      SELECT DISTINCT word FROM acervo_word WHERE ${owner}
    )
    SELECT COALESCE(
      (SELECT known.word FROM known
        WHERE length(given.word) >= ${correctedLengthMin}
          AND (SELECT count(*) FROM table_image_link i WHERE i.search_words @@ given.query) = 0
          AND abs(length(known.word) - length(given.word)) <= ${correctedLengthDifferenceMax}
          AND ${closeness} >= ${correctionSimilarity}
          AND EXISTS (SELECT 1 FROM table_image_link i
            WHERE i.search_words @@ acervo_search_query(known.word, ${ownerId}::uuid))
        ORDER BY ${closeness} DESC, known.word LIMIT 1),
      given.word) AS word
    FROM given ORDER BY place`;
  const result = corrected.map((row) => row.word).join(' ');
  return result === given.join(' ') ? null : result;
}

/** Descriptions that share at least one of the words: named to the person, never sent. */
export async function nearDescriptions(ownerId: string | null, words: string): Promise<string[]> {
  const given = words.split(/\s+/).filter(Boolean).slice(0, wordsMax);
  const queries = given.map((word) => Prisma.sql`acervo_search_query(${word}, ${ownerId}::uuid)`);
  if (queries.length === 0) return [];
  const owner = ownerId ? Prisma.sql`owner_id = ${ownerId}::uuid` : Prisma.sql`TRUE`;
  const rows = await (await db()).$queryRaw<{ text: string }[]>`
    SELECT d.descricao AS text FROM table_descricao d
    WHERE ${owner} AND d.search_words @@ (${Prisma.join(queries, ' || ')})
    ORDER BY d.created_at DESC NULLS LAST, d.id DESC LIMIT ${nearMax}`;
  return rows.map(({ text }) =>
    text.length > nearCharactersMax ? `${text.slice(0, nearCharactersMax - 1)}…` : text,
  );
}
