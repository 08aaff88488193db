import { db } from '@/lib/db';
import { AcervoError } from '@/lib/errors';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** @throws AcervoError `not_found` */
export async function findPersonId(person: string): Promise<string> {
  const known = uuid.test(person)
    ? { id: person.toLowerCase() }
    : { address: person.startsWith('whatsapp:') ? person : `whatsapp:${person}` };
  const row = await (await db()).person.findUnique({ where: known, select: { id: true } });
  if (!row) throw new AcervoError('not_found', 'There is no such person.');
  return row.id;
}
