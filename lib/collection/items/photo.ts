import type { Prisma } from '@/lib/db';
import { plainDay } from './day';

/**
 * By what a search found a photo. Of words the surest first: the person's own, a model's caption
 * beside them, text that a machine read in the photo, what it recognised in it. By place: the
 * person's own, but not without the place that they gave. By meaning: none of these, but what the
 * words mean is near.
 */
export const wordMatches = ['words', 'caption', 'text', 'label'] as const;
export type MatchedBy = (typeof wordMatches)[number] | 'place' | 'meaning';

/** By the search's number for it: 0, then the words' ranks. */
const matches: readonly MatchedBy[] = ['meaning', ...wordMatches];

/** One photo as the pages and the assistant see it. */
export interface Photo {
  id: number;
  /** The person's own words. */
  description: string | null;
  descriptionId: number | null;
  /** A model's words, kept apart. */
  caption: string | null;
  width: number | null;
  height: number | null;
  /** Base64, 20 to 30 bytes: a blurred stand-in until the photo has loaded. */
  thumbHash: string | null;
  /** The public address of a row that the original wrote; such a row has no variants. */
  externalUrl: string | null;
  createdAt: Date;
  /** Days as YYYY-MM-DD, both included; a year is its first and its last. Null where not known. */
  takenFrom: string | null;
  takenTo: string | null;
  place: string | null;
  /** How many copies stand behind it. */
  copies: number;
  /** What was said of those, where nothing was said of the photo itself. */
  copiesDescription: string | null;
  /** Each time it came, the first one first; none for rows from before that was kept. */
  arrivals: Date[];
  personId: string | null;
  personName: string | null;
  /** The least sure of what was needed to find it; null where no words were searched. */
  matchedBy: MatchedBy | null;
}

/** A photo's columns as the search's SQL gives them. */
export interface PhotoRow {
  id: number;
  description: string | null;
  description_id: number | null;
  caption: string | null;
  width: number | null;
  height: number | null;
  thumb_hash: Uint8Array | null;
  link: string;
  content_hash: string | null;
  created_at: Date;
  taken_from: string | null;
  taken_to: string | null;
  place: string | null;
  copies: number;
  copies_description: string | null;
  arrivals_ms: number[];
  owner_id: string | null;
  person_name: string | null;
  matched?: number | null;
  by_place?: boolean;
}

export function toPhoto(row: PhotoRow): Photo {
  return {
    id: row.id,
    description: row.description,
    descriptionId: row.description_id,
    caption: row.caption,
    width: row.width,
    height: row.height,
    thumbHash: row.thumb_hash ? Buffer.from(row.thumb_hash).toString('base64') : null,
    externalUrl: row.content_hash ? null : row.link,
    createdAt: row.created_at,
    takenFrom: row.taken_from,
    takenTo: row.taken_to,
    place: row.place,
    copies: row.copies,
    copiesDescription: row.copies_description,
    arrivals: row.arrivals_ms.map((ms) => new Date(ms)),
    personId: row.owner_id,
    personName: row.person_name,
    matchedBy: row.by_place ? 'place' : (matches[row.matched ?? -1] ?? null),
  };
}

/** What of its neighbours a whole photo needs. */
export const wholePhoto = {
  description: true,
  owner: true,
  copies: { select: { description: { select: { text: true } } }, orderBy: { id: 'asc' } },
  arrivals: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.ImageInclude;

type WholeImage = Prisma.ImageGetPayload<{ include: typeof wholePhoto }>;

/** The same for a row that was not searched for. */
export function photoOfImage(image: WholeImage): Photo {
  return toPhoto({
    id: image.id,
    description: image.description?.text ?? null,
    description_id: image.descriptionId,
    caption: image.caption,
    width: image.width,
    height: image.height,
    thumb_hash: image.thumbHash,
    link: image.link,
    content_hash: image.contentHash,
    created_at: image.createdAt ?? new Date(0),
    taken_from: plainDay(image.takenFrom),
    taken_to: plainDay(image.takenTo),
    place: image.place,
    copies: image.copies.length,
    copies_description:
      [...new Set(image.copies.flatMap(({ description }) => description?.text ?? []))].join('\n') ||
      null,
    arrivals_ms: image.arrivals.map(({ at }) => at.getTime()),
    owner_id: image.ownerId,
    person_name: image.owner?.name ?? null,
  });
}
