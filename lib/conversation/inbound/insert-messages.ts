import { v7 as uuidv7 } from 'uuid';
import type { InboundMessage } from '@/lib/channels';
import { firstIdSince, Prisma } from '@/lib/db';
import { silenceMs } from '@/lib/people';
import { arrivalWaitMs } from '../queues';

/** A message under our own id of it, a UUIDv7. */
export interface Arrival {
  id: string;
  inbound: InboundMessage;
  /** When the channel got it, where that is not now. */
  at?: Date;
}

/** What came of a message: it was not there before, or whose it is must be decided first. */
export interface Inserted {
  id: string;
  person_id: string;
  /** Kept for nobody yet: the number may have changed hands (`openHandover`). */
  is_doubted: boolean;
  /** Its files; null where it has none. */
  media_ids: string[] | null;
}

/**
 * The senders, their addresses, the messages and their attachments in one statement, because the
 * webhook's speed is counted in round trips. It returns the messages that were not there before:
 * the unique index decides that, not a look beforehand. What was deleted with everything of its
 * person was there as well, whatever the channel brings or lists again.
 *
 * A message belongs to whom its addresses lead to; those that nobody has become theirs, or a new
 * person's. Where they lead to several people, the message is the eldest's, and that they are one is
 * noted (`acervo_person_join`). Rows are locked in the order of their keys, so that two of these at once
 * never wait for each other. What somebody else changed in the meantime fails by a key
 * (`isOvertaken`): the caller asks once more.
 */
export function insertMessages(arrivals: readonly Arrival[]): Prisma.Sql {
  return Prisma.sql`
    ${sendersOf(arrivals)}, latest AS MATERIALIZED (
      SELECT DISTINCT ON (sender.person_id) sender.person_id, given.reply_to, given.name
      FROM sender JOIN given USING (id) ORDER BY sender.person_id, given.id DESC
    ), born AS (
      INSERT INTO acervo_person (id, address, reply_to, name)
      SELECT person_id, reply_to, reply_to, name FROM latest
      WHERE person_id IN (SELECT newcomer FROM known)
    ), locked AS MATERIALIZED (
      SELECT id FROM acervo_person WHERE id IN (SELECT person_id FROM sender)
      ORDER BY id FOR NO KEY UPDATE
    ), reached AS (
      UPDATE acervo_person p
      SET reply_to = latest.reply_to, unreachable = NULL, name = COALESCE(latest.name, p.name)
      FROM locked JOIN latest ON latest.person_id = locked.id
      WHERE p.id = locked.id AND (p.reply_to, p.unreachable, p.name)
        IS DISTINCT FROM (latest.reply_to, NULL, COALESCE(latest.name, p.name))
    ), joining AS (
      INSERT INTO acervo_person_join (former_id, person_id, cause)
      SELECT DISTINCT ON (led.person_id) led.person_id, sender.person_id, 'message'
      FROM led JOIN sender USING (id) WHERE led.person_id <> sender.person_id
      ORDER BY led.person_id
      ON CONFLICT (former_id) DO NOTHING
    ), message AS (
      INSERT INTO acervo_message (id, person_id, direction, sid, body, fields, created_at)
      -- By way of the lock, so that a person's row is always locked before their messages.
      SELECT given.id, COALESCE(locked.id, sender.person_id), 'inbound', sid, body, fields,
        COALESCE(at, now())
      FROM given JOIN sender USING (id) LEFT JOIN locked ON locked.id = sender.person_id
      ORDER BY sid, given.id
      ON CONFLICT (sid) DO NOTHING
      RETURNING id, person_id
    ), attached AS (
      INSERT INTO acervo_media (id, message_id, position, url, content_type, due_at)
      SELECT m.id, message.id, m.position, m.url, m.content_type,
        now() + ${arrivalWaitMs}::int * interval '1 millisecond'
      FROM message JOIN given USING (id), jsonb_to_recordset(given.media)
        AS m (id uuid, position int, url text, content_type text)
      RETURNING id, message_id
    )
    SELECT id, person_id, FALSE AS is_doubted,
      (SELECT json_agg(attached.id) FROM attached WHERE message_id = message.id) AS media_ids
    FROM message
    UNION ALL SELECT id, person_id, TRUE, NULL FROM doubted`;
}

/** Whose each message is; addresses that nobody had become theirs. */
function sendersOf(arrivals: readonly Arrival[]): Prisma.Sql {
  const silentSince = new Date(Date.now() - silenceMs);
  return Prisma.sql`
    WITH given AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rowsOf(arrivals))}::jsonb) AS g (
        id uuid, newcomer uuid, at timestamptz, sid text, addresses text[], reply_to text, name text,
        body text, fields jsonb, media jsonb)
      WHERE NOT EXISTS (
        SELECT FROM acervo_forgotten_message WHERE sid_hash = sha256(convert_to(g.sid, 'UTF8')))
    ), carried AS MATERIALIZED (
      SELECT DISTINCT g.id, k.key, a.person_id, p.created_at AS since,
        acervo_is_another(p.name, g.name) AND k.key LIKE '+%' AND p.created_at < ${silentSince}::timestamptz
          AND NOT EXISTS (SELECT FROM acervo_message m WHERE m.person_id = p.id
            AND m.direction = 'inbound' AND m.id >= ${firstIdSince(silentSince)}::uuid) AS is_doubtful
      FROM given g CROSS JOIN LATERAL unnest(g.addresses) AS spelled (address)
        CROSS JOIN LATERAL acervo_address_key(spelled.address) AS k (key)
        LEFT JOIN acervo_address a ON a.key = k.key LEFT JOIN acervo_person p ON p.id = a.person_id
      WHERE k.key IS NOT NULL
    ), doubted AS MATERIALIZED (
      SELECT id, person_id FROM carried WHERE person_id IS NOT NULL
      GROUP BY id, person_id HAVING bool_and(is_doubtful)
    ), known AS MATERIALIZED (
      SELECT g.id, g.newcomer, (SELECT c.person_id FROM carried c
        WHERE c.id = g.id AND c.person_id IS NOT NULL ORDER BY c.since, c.person_id LIMIT 1) AS person_id
      FROM given g WHERE g.id NOT IN (SELECT id FROM doubted)
    ), claimed AS (
      INSERT INTO acervo_address (key, person_id)
      SELECT DISTINCT ON (c.key) c.key, COALESCE(known.person_id, known.newcomer)
      FROM carried c JOIN known USING (id) WHERE c.person_id IS NULL
      ORDER BY c.key, c.id
      -- Somebody's since just now: says whose.
      ON CONFLICT (key) DO UPDATE SET person_id = acervo_address.person_id
      RETURNING key, person_id
    ), led AS MATERIALIZED (
      SELECT c.id, COALESCE(c.person_id, claimed.person_id) AS person_id, c.since
      FROM carried c LEFT JOIN claimed USING (key)
    ), sender AS MATERIALIZED (
      SELECT known.id, known.newcomer, COALESCE(known.person_id, (SELECT led.person_id FROM led
        WHERE led.id = known.id ORDER BY led.person_id = known.newcomer, led.person_id LIMIT 1)) AS person_id
      FROM known
    )`;
}

/** Messages of one batch that share an address are one newcomer's, if they are a newcomer's. */
function rowsOf(arrivals: readonly Arrival[]) {
  const newcomers = new Map<string, string>();
  return arrivals.map(({ id, inbound, at }) => {
    const { addresses } = inbound;
    const newcomer = addresses.flatMap((one) => newcomers.get(one) ?? [])[0] ?? uuidv7();
    for (const address of addresses) newcomers.set(address, newcomer);
    return {
      ...{ id, newcomer, at, addresses },
      sid: inbound.sid,
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
    };
  });
}
