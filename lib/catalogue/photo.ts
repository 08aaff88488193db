/** By what a search found a photo: its person's words, a model's, or what both mean. */
export type MatchedBy = 'words' | 'caption' | 'meaning';

/** By the search's number for it. */
const matches: readonly MatchedBy[] = ['meaning', 'words', 'caption'];

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
  /** Null outside of a search by words. */
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
