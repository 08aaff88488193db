import { v7 as uuidv7 } from 'uuid';
import { Prisma } from '@/lib/db';
import type { InboundMessage } from '@/lib/whatsapp';

/**
 * The sender, the message and its attachments in one statement, because the webhook's speed is
 * counted in round trips. It returns the sender's id; nothing when the message was there before:
 * the unique index decides that, not a look beforehand.
 */
export function insertMessage(messageId: string, inbound: InboundMessage): Prisma.Sql {
  const media = inbound.media.map(({ url, contentType }, position) => ({
    id: uuidv7(),
    position,
    url,
    content_type: contentType,
  }));
  return Prisma.sql`
    WITH sender AS (
      INSERT INTO acervo_person (id, address, reply_to, name)
      VALUES (gen_random_uuid(), ${inbound.address}, ${inbound.replyTo}, ${inbound.profileName})
      ON CONFLICT (address) DO UPDATE
        SET reply_to = EXCLUDED.reply_to, unreachable = NULL, name = COALESCE(EXCLUDED.name, acervo_person.name)
      RETURNING id
    ), message AS (
      INSERT INTO acervo_message (id, person_id, direction, sid, body, fields)
      SELECT ${messageId}::uuid, id, 'inbound', ${inbound.sid}, ${inbound.body},
        ${JSON.stringify(inbound.fields)}::jsonb
      FROM sender
      ON CONFLICT (sid) DO NOTHING
      RETURNING person_id
    ), attached AS (
      INSERT INTO acervo_media (id, message_id, position, url, content_type)
      SELECT m.id, ${messageId}::uuid, m.position, m.url, m.content_type
      FROM message, jsonb_to_recordset(${JSON.stringify(media)}::jsonb)
        AS m (id uuid, position int, url text, content_type text)
    )
    SELECT person_id FROM message`;
}
