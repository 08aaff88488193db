import { db, Prisma } from '@/lib/db';
import { listMonths, listPhotos, readWindow } from '@/lib/search';
import { Random } from '../measure/random';
import { rareNames } from '../search/vocabulary';
import type { FilledGallery } from './fill-million';

export interface GalleryKind {
  name: string;
  ask(n: number): Promise<unknown>;
  /** The same as it is done without windows and counts. */
  askPlainly(n: number): Promise<unknown>;
}

const shown = 48;
const operator = { actor: 'operator' as const };
const common = ['cachorro', 'praia', 'crianças', 'dog', 'beach', 'perro', 'playa'];

/** What the page and its routes ask of the database. */
export function galleryKinds(filled: FilledGallery): GalleryKind[] {
  const random = new Random(7);
  const ranks = Array.from({ length: 200 }, () => random.below(filled.photos));
  const rankOf = (n: number) => ranks[n % ranks.length] ?? 0;
  const windowAt = (rank: number, personId: string | null = null) =>
    readWindow({ ctx: operator, input: { personId, place: { rank }, limit: shown } });
  const find = (words: readonly string[], personId?: string) => (n: number) =>
    listPhotos({
      ctx: operator,
      input: { q: words[n % words.length], limit: shown, ...(personId && { personId }) },
    });
  const pattern = (words: readonly string[], personId: string | null) => (n: number) =>
    findByPattern(words[n % words.length] ?? '', personId);
  const { heavyOwnerId } = filled;
  return [
    { name: 'first page', ask: () => windowAt(0), askPlainly: () => readByOffset(0) },
    {
      name: 'anywhere by the scroll bar',
      ask: (n) => windowAt(rankOf(n)),
      askPlainly: (n) => readByOffset(rankOf(n)),
    },
    {
      name: 'the same of one person',
      ask: (n) => windowAt(Math.floor(rankOf(n) / 5), heavyOwnerId),
      askPlainly: (n) => readByOffset(Math.floor(rankOf(n) / 5), heavyOwnerId),
    },
    {
      name: 'months',
      ask: () => listMonths({ ctx: operator, input: { personId: null } }),
      askPlainly: countMonths,
    },
    {
      name: 'a rare word, one person',
      ask: find(rareNames, heavyOwnerId),
      askPlainly: pattern(rareNames, heavyOwnerId),
    },
    { name: 'a rare word, everyone', ask: find(rareNames), askPlainly: pattern(rareNames, null) },
    {
      name: 'a common word, one person',
      ask: find(common, heavyOwnerId),
      askPlainly: pattern(common, heavyOwnerId),
    },
    { name: 'a common word, everyone', ask: find(common), askPlainly: pattern(common, null) },
  ];
}

async function readByOffset(offset: number, ownerId: string | null = null) {
  return (await db()).$queryRaw`
    SELECT i.id, i.image_link, d.descricao, i.width, i.height, i.thumb_hash
    FROM table_image_link i LEFT JOIN table_descricao d ON d.id = i.id_descricao
    WHERE ${ownedBy(ownerId)} ORDER BY i.sent_at DESC, i.id DESC LIMIT ${shown} OFFSET ${offset}`;
}

async function countMonths() {
  return (await db()).$queryRaw`
    SELECT date_trunc('month', sent_at) AS month, count(*) FROM table_image_link GROUP BY 1`;
}

async function findByPattern(words: string, ownerId: string | null) {
  return (await db()).$queryRaw`
    SELECT i.id, count(*) OVER () AS total FROM table_image_link i
    JOIN table_descricao d ON d.id = i.id_descricao
    WHERE d.descricao ILIKE ${`%${words}%`} AND ${ownedBy(ownerId)}
    ORDER BY i.sent_at DESC, i.id DESC LIMIT ${shown}`;
}

function ownedBy(ownerId: string | null) {
  return ownerId === null ? Prisma.sql`TRUE` : Prisma.sql`i.owner_id = ${ownerId}::uuid`;
}
