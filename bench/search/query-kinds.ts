import { DateTime } from 'luxon';
import { db, Prisma } from '@/lib/db';
import { findPhotos, listPhotos } from '@/lib/search';
import { encodeCursor } from '@/lib/search/text/cursor';
import type { Filled } from './fill-database';
import { searchByPattern } from './search-by-pattern';
import { rareNames } from './vocabulary';

export interface QueryKind {
  name: string;
  /** The goal is for people: an operator searches everyone's photos at once. */
  by: 'person' | 'operator';
  /** Asked one after the other, and again from the first. */
  words: readonly string[];
  ask(words: string): Promise<unknown>;
  /** The same with ILIKE and OFFSET; null where that has no answer, as for a misspelt word. */
  askPlainly: ((words: string) => Promise<unknown>) | null;
}

/** What the assistant asks for at once, and what a page of the gallery shows. */
const asked = 10;
const shown = 60;
/** How far down a deep page lies. */
const depth = 0.9;

const common = ['cachorro', 'praia', 'crianças', 'mãe', 'dog', 'beach', 'perro', 'playa'];
const pairs = ['cachorro praia', 'crianças domingo', 'gato cozinha', 'dog morning', 'perro patio'];
const misspelt = ['caxorro', 'crianssas', 'janella', 'churasco', 'passarinos', 'bicicreta'];
const never = ['helicóptero', 'submarino', 'dinossauro', 'xilofone'];
const noWords = [''];

export async function queryKinds(filled: Filled): Promise<QueryKind[]> {
  return [
    ...(await kindsOfPerson(filled.heavyOwnerId, filled.imagesOf.heavy)),
    ...kindsOfLightPerson(filled.lightOwnerId),
    ...(await kindsOfOperator(filled.heavyOwnerId, filled.images)),
  ];
}

async function kindsOfPerson(ownerId: string, images: number): Promise<QueryKind[]> {
  const by = 'person' as const;
  const until = DateTime.now().minus({ months: 5 });
  const days = { from: until.minus({ weeks: 2 }).toISODate(), to: until.toISODate() };
  const offset = Math.floor(images * depth);
  const after = await placeAt(ownerId, offset);
  const find = (words: string, more: Partial<FindInput> = {}) => findFor(ownerId, words, more);
  const plainly = (words: string, more = {}) =>
    searchByPattern({ ownerId, words, limit: asked, ...more });
  return [
    { name: 'rare word', by, words: rareNames, ask: find, askPlainly: plainly },
    { name: 'common word', by, words: common, ask: find, askPlainly: plainly },
    { name: 'two words', by, words: pairs, ask: find, askPlainly: plainly },
    {
      name: 'common word, two weeks',
      by,
      words: common,
      ask: (words) => find(words, days),
      askPlainly: (words) => plainly(words, days),
    },
    {
      name: 'two weeks, no words',
      by,
      words: noWords,
      ask: (words) => find(words, days),
      askPlainly: (words) => plainly(words, days),
    },
    { name: 'newest photos', by, words: noWords, ask: find, askPlainly: plainly },
    {
      name: 'deep page',
      by,
      words: noWords,
      ask: (words) => find(words, { after }),
      askPlainly: (words) => plainly(words, { offset }),
    },
    { name: 'misspelt word', by, words: misspelt, ask: find, askPlainly: null },
    { name: 'word never used', by, words: never, ask: find, askPlainly: null },
  ];
}

function kindsOfLightPerson(ownerId: string): QueryKind[] {
  return [
    {
      name: 'common word, some 200 photos',
      by: 'person',
      words: common,
      ask: (words) => findFor(ownerId, words),
      askPlainly: (words) => searchByPattern({ ownerId, words, limit: asked }),
    },
  ];
}

async function kindsOfOperator(personId: string, images: number): Promise<QueryKind[]> {
  const by = 'operator' as const;
  const offset = Math.floor(images * depth);
  const after = await placeAt(null, offset);
  const list = (q: string, more = {}) =>
    listPhotos({ ctx: { actor: 'operator' }, input: { q, limit: shown, ...more } });
  const plainly = (words: string, more = {}) =>
    searchByPattern({ ownerId: null, words, limit: shown, ...more });
  return [
    { name: 'rare word, everyone', by, words: rareNames, ask: list, askPlainly: plainly },
    { name: 'common word, everyone', by, words: common, ask: list, askPlainly: plainly },
    { name: 'two words, everyone', by, words: pairs, ask: list, askPlainly: plainly },
    { name: 'newest photos, everyone', by, words: noWords, ask: list, askPlainly: plainly },
    {
      name: 'deep page, everyone',
      by,
      words: noWords,
      ask: (words) => list(words, { after }),
      askPlainly: (words) => plainly(words, { offset }),
    },
    {
      name: 'common word, one person',
      by,
      words: common,
      ask: (words) => list(words, { personId }),
      askPlainly: (words) => searchByPattern({ ownerId: personId, words, limit: shown }),
    },
  ];
}

type FindInput = Parameters<typeof findPhotos>[0]['input'];

function findFor(personId: string, words: string, more: Partial<FindInput> = {}) {
  const all = { words, from: null, to: null, order: 'newest' as const, after: null, limit: asked };
  return findPhotos({ ctx: { actor: 'person', personId }, input: { ...all, ...more } });
}

/** The cursor of the photo that stands so far down. */
async function placeAt(ownerId: string | null, offset: number): Promise<string> {
  const owner = ownerId === null ? Prisma.sql`TRUE` : Prisma.sql`owner_id = ${ownerId}::uuid`;
  const [place] = await (await db()).$queryRaw<{ id: number; at: string }[]>`
    SELECT id, sent_at::text AS at FROM table_image_link WHERE ${owner}
    ORDER BY sent_at DESC, id DESC OFFSET ${offset} LIMIT 1`;
  if (!place) throw new Error('There are fewer photos than were put in.');
  return encodeCursor({ tier: 1, ...place });
}
