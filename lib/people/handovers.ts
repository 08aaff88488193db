import { v7 as uuidv7 } from 'uuid';
import type { RunSql } from '@/lib/db';

const dayMs = 24 * 60 * 60 * 1000;
/**
 * Brazilian operators give a number to somebody else from about 90 days on. Whoever was silent for
 * so long and writes under another name may be somebody else.
 */
export const silenceMs = 90 * dayMs;

/**
 * Notes that a number seems to have changed hands, within the caller's transaction: from now on it
 * leads to whoever writes from it, who begins with nothing, and the photos of before stay with whom
 * they belong to, whom no address of this message leads to any more. Of two at once the second
 * finds the number moved, and does nothing.
 * @param input.personId who had the number
 * @param input.addresses all that the message's sender is called by
 */
export async function openHandover(
  run: RunSql,
  input: { personId: string; addresses: string[]; name: string | null; replyTo: string },
): Promise<void> {
  const moved = await run<{ key: string; newcomer_id: string | null }>(
    `WITH theirs AS (
       SELECT key, person_id FROM acervo_address
       WHERE key IN (SELECT acervo_address_key(one) FROM unnest($2::text[]) AS one)
       ORDER BY key FOR NO KEY UPDATE
     )
     SELECT key, (SELECT o.person_id::text FROM theirs o WHERE o.person_id <> $1::uuid
       ORDER BY o.key LIMIT 1) AS newcomer_id
     FROM theirs WHERE person_id = $1::uuid`,
    [input.personId, input.addresses],
  );
  const [first] = moved;
  if (!first) return;
  const keys = moved.map(({ key }) => key);
  // Whoever had it is shown by a name of its own: the number stands for somebody else now.
  await run(
    `UPDATE acervo_person SET address = 'formerly:' || acervo_address_key(address) || ':' || id
     WHERE id = $1::uuid AND acervo_address_key(address) = ANY($2::text[])`,
    [input.personId, keys],
  );
  const newcomerId = first.newcomer_id ?? (await makeNewcomer(run, input, keys));
  await run('UPDATE acervo_address SET person_id = $1::uuid WHERE key = ANY($2::text[])', [
    newcomerId,
    keys,
  ]);
  await run(
    `INSERT INTO acervo_number_handover (id, person_id, newcomer_id, key, former_name, new_name, silent_since)
     SELECT $1::uuid, p.id, $2::uuid, $3, p.name, $4, COALESCE((SELECT m.created_at
       FROM acervo_message m WHERE m.person_id = p.id AND m.direction = 'inbound'
       ORDER BY m.id DESC LIMIT 1), p.created_at)
     FROM acervo_person p WHERE p.id = $5::uuid`,
    [uuidv7(), newcomerId, first.key, input.name, input.personId],
  );
}

async function makeNewcomer(
  run: RunSql,
  { name, replyTo }: { name: string | null; replyTo: string },
  keys: string[],
): Promise<string> {
  const id = uuidv7();
  // The address goes over before the person is there who has it: their row would claim it anew.
  await run(
    `WITH moved AS (
       UPDATE acervo_address SET person_id = $1::uuid WHERE key = ANY($4::text[])
     )
     INSERT INTO acervo_person (id, address, reply_to, name) VALUES ($1::uuid, $2, $2, $3)`,
    [id, replyTo, name, keys],
  );
  return id;
}
