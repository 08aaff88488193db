import { v7 as uuidv7 } from 'uuid';
import { Prisma } from '@/lib/db';
import type { InboundMessage } from '@/lib/whatsapp';

/** A message under our own id of it, a UUIDv7. */
export interface Arrival {
  id: string;
  inbound: InboundMessage;
  /** When the channel got it, where that is not now. */
  at?: Date;
}

/**
 * The senders, the messages and their attachments in one statement, because the webhook's speed is
 * counted in round trips. It returns `id` and `person_id` of the messages that were not there before:
 * the unique index decides that, not a look beforehand. What was deleted with everything of its
 * person was there as well, whatever the channel brings or lists again. Of one sender's several
 * messages the latest says where answers go. Rows are locked in the order of their keys, so that two
 * of these at once never wait for each other.
 */
export function insertMessages(arrivals: readonly Arrival[]): Prisma.Sql {
  const rows = arrivals.map(({ id, inbound, at }) => ({
    id,
    at,
    sid: inbound.sid,
    address: inbound.address,
    reply_to: inbound.replyTo,
    name: inbound.profileName,
    body: inbound.body,
    fields: inbound.fields,
    media: inbound.media.map(({ url, contentType }, position) => ({
      id: uuidv7(),
      position,
      url,
      content_type: contentType,
    })),
  }));
  return Prisma.sql`
    WITH arrival AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS a (
        id uuid, at timestamptz, sid text, address text, reply_to text, name text, body text, fields jsonb, media jsonb)
      WHERE NOT EXISTS (
        SELECT FROM acervo_forgotten_message WHERE sid_hash = sha256(convert_to(a.sid, 'UTF8')))
    ), sender AS (
      INSERT INTO acervo_person (id, address, reply_to, name)
      SELECT gen_random_uuid(), address, reply_to, name
      FROM (SELECT DISTINCT ON (address) * FROM arrival ORDER BY address, id DESC) AS latest
      ORDER BY address
      ON CONFLICT (address) DO UPDATE
        SET reply_to = EXCLUDED.reply_to, unreachable = NULL, name = COALESCE(EXCLUDED.name, acervo_person.name)
      RETURNING id, address
    ), message AS (
      INSERT INTO acervo_message (id, person_id, direction, sid, body, fields, created_at)
      SELECT arrival.id, sender.id, 'inbound', sid, body, fields, COALESCE(at, now())
      FROM arrival JOIN sender USING (address)
      ORDER BY sid, arrival.id
      ON CONFLICT (sid) DO NOTHING
      RETURNING id, person_id
    ), attached AS (
      INSERT INTO acervo_media (id, message_id, position, url, content_type)
      SELECT m.id, message.id, m.position, m.url, m.content_type
      FROM message JOIN arrival USING (id), jsonb_to_recordset(arrival.media)
        AS m (id uuid, position int, url text, content_type text)
    )
    SELECT id, person_id FROM message`;
}
