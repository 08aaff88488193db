import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

export type Query = <Row>(sql: string) => Promise<Row[]>;

export interface StoredMessage {
  id: string;
  address: string;
  direction: 'inbound' | 'outbound';
  status: string;
  sid: string | null;
  turnId: string | null;
  /** The turn that went on before one of its files arrived. */
  detachedFrom: string | null;
  position: number;
}

export interface StoredTurn {
  id: string;
  address: string;
  status: string;
  /** The turn whose answer covers this one's late photos. */
  joinsTurnId: string | null;
}

/** An attachment, with the photo that it became. */
export interface StoredMedia {
  messageSid: string;
  status: string;
  imageId: number | null;
}

export interface StoredPhoto {
  id: number;
  folder: string;
  contentHash: string;
  description: string | null;
}

/** What the application has kept, read after it has ended. */
export interface Store {
  messages: StoredMessage[];
  turns: StoredTurn[];
  media: StoredMedia[];
  photos: StoredPhoto[];
  /** Of the application's own queues, not yet done. */
  unfinishedJobs: { id: string; name: string; state: string }[];
  /** Noted as pointed at by nothing, perhaps. */
  looseFolders: { folder: string }[];
  /** Every file of the media folder by its key, with the hash of its bytes. */
  objects: Map<string, string>;
}

/** @param quietAt when nothing waited any more: a job that is due later finds nothing to do */
export async function readStore(query: Query, mediaFolder: string, quietAt: Date): Promise<Store> {
  return {
    messages: await query(`
      SELECT m.id::text, p.address, m.direction::text, m.status::text, m.sid,
        m.turn_id::text AS "turnId", m.detached_from::text AS "detachedFrom", m.position
      FROM acervo_message m JOIN acervo_person p ON p.id = m.person_id ORDER BY m.id`),
    turns: await query(`
      SELECT t.id::text, p.address, t.status::text, t.joins_turn_id::text AS "joinsTurnId"
      FROM acervo_turn t JOIN acervo_person p ON p.id = t.person_id ORDER BY t.id`),
    media: await query(`
      SELECT m.sid AS "messageSid", a.status::text, a.image_id AS "imageId"
      FROM acervo_media a JOIN acervo_message m ON m.id = a.message_id`),
    photos: await query(`
      SELECT i.id, i.image_link AS folder, i.content_hash AS "contentHash",
        d.descricao AS description
      FROM table_image_link i LEFT JOIN table_descricao d ON d.id = i.id_descricao`),
    // A queue's own clockwork waits for its next hour at all times; what has a key is a person's.
    unfinishedJobs: await query(`
      SELECT id::text, name, state::text FROM pgboss.job
      WHERE state <> 'completed' AND singleton_key IS NOT NULL AND name NOT LIKE '\\_\\_%'
        AND NOT (state IN ('created', 'retry') AND start_after > '${quietAt.toISOString()}')`),
    looseFolders: await query('SELECT folder FROM acervo_orphaned_blob'),
    objects: await hashFiles(mediaFolder),
  };
}

async function hashFiles(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const hashes = new Map<string, string>();
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    const hash = createHash('sha256');
    await pipeline(createReadStream(file), hash);
    const key = path.relative(folder, file).split(path.sep).join('/');
    hashes.set(key, hash.digest('hex'));
  }
  return hashes;
}
