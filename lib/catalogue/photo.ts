import type { ImageModel } from '@/lib/db';

/**
 * By what a search found a photo. Of words the surest first: the person's own (with the place that
 * they gave), a model's caption beside them, text that a machine read in the photo, what it
 * recognised in it. By meaning: none of these, but what the words mean is near.
 */
export const wordMatches = ['words', 'caption', 'text', 'label'] as const;
export type MatchedBy = (typeof wordMatches)[number] | 'meaning';

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
  owner_id: string | null;
  person_name: string | null;
  matched?: number | null;
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
    personId: row.owner_id,
    personName: row.person_name,
    matchedBy: matches[row.matched ?? -1] ?? null,
  };
}

type ImageWithWords = Pick<
  ImageModel,
  | 'id'
  | 'descriptionId'
  | 'caption'
  | 'width'
  | 'height'
  | 'thumbHash'
  | 'link'
  | 'contentHash'
  | 'createdAt'
  | 'ownerId'
> & { description: { text: string } | null; owner: { name: string | null } | null };

/** The same for a row that was not searched for. */
export function photoOfImage(image: ImageWithWords): Photo {
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
    owner_id: image.ownerId,
    person_name: image.owner?.name ?? null,
  });
}
