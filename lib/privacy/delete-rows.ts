import { db, runIn, type Transaction, transact } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { forgetJobs } from '@/lib/jobs';
import { foldersOf } from './delete-bytes';

/** One transaction's share, so that nobody waits for a lock and no time runs out. */
const rowsAtOnce = 1000;

interface OwnedTable {
  /** Quoted, as the database itself writes them. */
  table: string;
  column: string;
}

/**
 * What leads to a person, and to their bytes, goes with the person's own row, by its key: a message
 * that comes until then must find whose it is.
 */
const goneWithPerson = ['acervo_address', 'acervo_person_join'];

/**
 * Every table with a column that says whose a row is: by its name, or by the key to people that it
 * has. Asked of the database, so that a table which comes later is emptied too.
 */
async function ownedTables(tx: Transaction): Promise<OwnedTable[]> {
  return tx.$queryRaw<OwnedTable[]>`
    SELECT format('%I', c.relname) AS "table", format('%I', a.attname) AS "column"
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relkind IN ('r', 'p') AND c.relnamespace = current_schema()::regnamespace
      AND c.relname NOT IN ('acervo_person', 'acervo_usage')
      AND c.relname <> ALL (${goneWithPerson}::text[])
      AND a.atttypid = 'uuid'::regtype
      AND (a.attname IN ('owner_id', 'person_id') OR EXISTS (
        SELECT FROM pg_constraint f WHERE f.contype = 'f' AND f.conrelid = c.oid
          AND f.confrelid = 'acervo_person'::regclass AND f.conkey = ARRAY[a.attnum]))
    -- Descriptions after the photos that point at them, and both after all else.
    ORDER BY c.relname = 'table_descricao', c.relname = 'table_image_link', c.relname`;
}

/** Deletes a person's rows, some at a time. Broken off, it is begun again and does what is left. */
export async function deleteRows(personId: string, signal: AbortSignal): Promise<void> {
  await forgetTheirJobs(personId);
  for (const { table, column } of await ownedTables(await db())) {
    let count = rowsAtOnce;
    while (count === rowsAtOnce) {
      if (signal.aborted) throw new AcervoError('storage_unavailable', 'The job was stopped.');
      count = await transact((tx) =>
        tx.$executeRawUnsafe(
          `DELETE FROM ${table} WHERE ctid = ANY (ARRAY(
             SELECT ctid FROM ${table} WHERE ${column} = $1::uuid LIMIT ${rowsAtOnce}))`,
          personId,
        ),
      );
    }
  }
}

/** Jobs name a person, or one of their messages. */
async function forgetTheirJobs(personId: string): Promise<void> {
  let after: string | null = null;
  do {
    after = await transact(async (tx) => {
      const messages: { id: string }[] = await tx.message.findMany({
        where: { personId, ...(after !== null && { id: { gt: after } }) },
        orderBy: { id: 'asc' },
        take: rowsAtOnce,
        select: { id: true },
      });
      await forgetJobs(runIn(tx), [personId, ...messages.map(({ id }) => id)]);
      return messages.length === rowsAtOnce ? (messages.at(-1)?.id ?? null) : null;
    });
  } while (after !== null);
}

/**
 * The last step: under a lock on the person, so that nothing of theirs comes while it goes. What
 * models used for them stays in the sums, and names nobody.
 */
export async function forgetPerson(personId: string): Promise<void> {
  await transact(async (tx) => {
    const [person] = await tx.$queryRaw<unknown[]>`
      SELECT 1 AS locked FROM acervo_person WHERE id = ${personId}::uuid FOR UPDATE`;
    if (!person) return;
    const messages = await tx.message.findMany({ where: { personId }, select: { id: true } });
    await forgetJobs(runIn(tx), [personId, ...messages.map(({ id }) => id)]);
    for (const { table, column } of await ownedTables(tx)) {
      await tx.$executeRawUnsafe(`DELETE FROM ${table} WHERE ${column} = $1::uuid`, personId);
    }
    await forgetWordsOfNobody(tx);
    await tx.usage.updateMany({ where: { personId }, data: { personId: null, turnId: null } });
    for (const folder of await foldersOf(personId)) {
      await tx.orphanedBlob.deleteMany({ where: { folder: { startsWith: `${folder}/` } } });
    }
    await tx.person.delete({ where: { id: personId } });
  });
}

/**
 * What the original's program wrote before its number was a person's was learned as nobody's words:
 * those are learned anew from the rows that are nobody's still.
 */
async function forgetWordsOfNobody(tx: Transaction): Promise<void> {
  await tx.vocabularyWord.deleteMany({ where: { ownerId: nobodysId } });
  await tx.$executeRaw`SELECT acervo_learn_words(NULL, descricao)
    FROM table_descricao WHERE owner_id IS NULL`;
}

/** Whose words those of rows without an owner are. */
const nobodysId = '00000000-0000-0000-0000-000000000000';
