import { db, Prisma } from '@/lib/db';
import { foldAccents, isEmptyWord, isFirstName, shorten } from '@/lib/language';

/** Below this, trigrams pair words that people do not take for misspellings of each other. */
const correctionSimilarity = 0.4;
/** A word that is so much longer or shorter is another word. */
const correctedLengthDifferenceMax = 2;
/** Shorter words have too few trigrams to tell a typo from another word. */
const correctedLengthMin = 4;
/** A query of more words than a sentence is not corrected. */
const wordsMax = 12;
const nearMax = 3;
/** So many candidates are looked at for a word, should the nearest be words that are never put in. */
const candidatesMax = 5;
/** Enough texts to tell whether somebody writes a word as a name. */
const textsReadMax = 20;
const nearCharactersMax = 60;

export interface Correction {
  /** The words to search instead; null where nothing is to be corrected. */
  words: string | null;
  /** The same with names put in as well: good for naming what is near, never for searching. */
  near: string;
}

/** Codes, numbers, years and plates; a word without a vowel is an abbreviation. */
export const isCode = (word: string): boolean => {
  const folded = foldAccents(word);
  return /\p{N}/u.test(folded) || !/[aeiouy]/u.test(folded);
};

/**
 * The words with each one that nothing of the owner's is found by replaced by the nearest that they
 * used, for a photo or its place, and that finds something. A code, a number or a name is only
 * itself: it is neither corrected nor put in, and neither is a word that says nothing.
 */
export async function correctWords(ownerId: string | null, words: string): Promise<Correction> {
  const given = words.split(/\s+/).filter(Boolean).slice(0, wordsMax);
  const candidates = await listCandidates(ownerId, given);
  const near: string[] = [];
  const corrected: string[] = [];
  for (const [index, word] of given.entries()) {
    const folded = foldAccents(word);
    const isFixed = isCode(word) || isFirstName(folded) || isEmptyWord(folded);
    const known = isFixed
      ? undefined
      : candidates[index]?.find((one) => !isCode(one) && !isEmptyWord(one));
    const isName = known !== undefined && (await isWrittenAsName(ownerId, known));
    near.push(known ?? word);
    corrected.push(isName ? word : (known ?? word));
  }
  const instead = corrected.join(' ');
  return { words: instead === given.join(' ') ? null : instead, near: near.join(' ') };
}

/** Whether one of the words is a code by which nothing is found. */
export async function hasUnknownCode(ownerId: string | null, words: string): Promise<boolean> {
  const codes = words.split(/\s+/).filter((word) => /\p{N}/u.test(word));
  if (codes.length === 0) return false;
  const [row] = await (await db()).$queryRaw<{ unknown: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM unnest(${codes.slice(0, wordsMax)}::text[]) AS given(word)
      WHERE NOT EXISTS (SELECT 1 FROM table_image_link i
        WHERE i.search_words @@ acervo_search_query(given.word, ${ownerId}::uuid))) AS unknown`;
  return row?.unknown ?? false;
}

/** A first name, or what stands with a capital wherever it does not begin a text or a sentence. */
async function isWrittenAsName(ownerId: string | null, word: string): Promise<boolean> {
  if (isFirstName(word)) return true;
  const owner = ownerId ? Prisma.sql`owner_id = ${ownerId}::uuid` : Prisma.sql`TRUE`;
  const rows = await (await db()).$queryRaw<{ text: string }[]>`
    SELECT d.descricao AS text FROM table_descricao d
    WHERE ${owner} AND d.search_words @@ acervo_search_query(${word}, ${ownerId}::uuid)
    ORDER BY d.id DESC LIMIT ${textsReadMax}`;
  const inside = rows.flatMap(({ text }) =>
    text
      .split(/(?<=[.!?])\s+|\n/u)
      .flatMap((sentence) => (sentence.match(/[\p{L}\p{M}]+/gu) ?? []).slice(1))
      .filter((one) => foldAccents(one) === word),
  );
  return inside.length > 0 && inside.every((one) => /^\p{Lu}/u.test(one));
}

/** For each word the nearest that the owner used; none for what finds something by itself. */
async function listCandidates(ownerId: string | null, given: string[]): Promise<string[][]> {
  const client = await db();
  const [trigrams] = await client.$queryRaw<{ there: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'pg_trgm') AS there`;
  if (!trigrams?.there) return [];
  const owner = ownerId ? Prisma.sql`owner_id = ${ownerId}::uuid` : Prisma.sql`TRUE`;
  // A plural's ending counts against it in short words, so each word is compared without it too.
  const closeness = Prisma.sql`GREATEST(similarity(known.word, given.folded),
    similarity(rtrim(known.word, 's'), given.folded))`;
  // Materialised, or the query of a word would be made anew for each row that it is compared with,
  // and a word that four hundred people use would be compared four hundred times.
  const rows = await client.$queryRaw<{ candidates: string[] }[]>`
    WITH given AS MATERIALIZED (
      SELECT word, place, acervo_fold(word) AS folded,
        acervo_search_query(word, ${ownerId}::uuid) AS query
      FROM unnest(${given}::text[]) WITH ORDINALITY AS given(word, place)
    ), known AS MATERIALIZED (
      SELECT DISTINCT word FROM acervo_vocabulary WHERE ${owner}
    )
    SELECT ARRAY(SELECT known.word FROM known
        WHERE length(given.word) >= ${correctedLengthMin}
          AND (SELECT count(*) FROM table_image_link i WHERE i.search_words @@ given.query) = 0
          AND abs(length(known.word) - length(given.word)) <= ${correctedLengthDifferenceMax}
          AND ${closeness} >= ${correctionSimilarity}
          AND EXISTS (SELECT 1 FROM table_image_link i
            WHERE i.search_words @@ acervo_search_query(known.word, ${ownerId}::uuid))
        ORDER BY ${closeness} DESC, known.word LIMIT ${candidatesMax}) AS candidates
    FROM given ORDER BY place`;
  return rows.map(({ candidates }) => candidates);
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
  return rows.map(({ text }) => shorten(text, nearCharactersMax));
}
