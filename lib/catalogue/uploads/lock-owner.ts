import type { Transaction } from '@/lib/db';
import { AcervoError } from '@/lib/errors';

/** One at a time for each person: what is counted cannot change before it is acted on. */
export async function lockOwner(tx: Transaction, personId: string): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM acervo_person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
  if (rows.length === 0) throw new AcervoError('not_found', 'There is no such person.');
}
