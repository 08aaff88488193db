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
  /** Each time it came, the first one first; none for rows from before that was kept. */
  arrivals: Date[];
  personId: string | null;
  personName: string | null;
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
  arrivals_ms: number[];
  owner_id: string | null;
  person_name: string | null;
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
    arrivals: row.arrivals_ms.map((ms) => new Date(ms)),
    personId: row.owner_id,
    personName: row.person_name,
  };
}
