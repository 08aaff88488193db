import { db } from '@/lib/db';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The one spelling by which an address is kept: a number with its plus, or an id of the channel's;
 * null for none.
 */
export async function addressKey(given: string): Promise<string | null> {
  const [row] = await (await db()).$queryRaw<{ key: string | null }[]>`
    SELECT acervo_address_key(${given.replaceAll('\0', '')}) AS key`;
  return row?.key ?? null;
}

/** @param given an address in any spelling, or our id */
export async function findPersonId(given: string): Promise<string | null> {
  const client = await db();
  if (uuid.test(given)) {
    const person = await client.person.findUnique({
      where: { id: given.toLowerCase() },
      select: { id: true },
    });
    return person?.id ?? null;
  }
  const [row] = await client.$queryRaw<{ id: string | null }[]>`
    SELECT acervo_person_at(${given.replaceAll('\0', '')})::text AS id`;
  return row?.id ?? null;
}

/** Everything that a person is called by, numbers first. */
export async function listAddresses(personId: string): Promise<string[]> {
  const rows = await (await db()).address.findMany({
    where: { personId },
    orderBy: [{ createdAt: 'asc' }, { key: 'asc' }],
    select: { key: true },
  });
  const keys = rows.map(({ key }) => key);
  return [...keys.filter(isNumber), ...keys.filter((key) => !isNumber(key))];
}

function isNumber(key: string): boolean {
  return key.startsWith('+');
}
