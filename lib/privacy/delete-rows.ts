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
 * Every table with a column that says whose a row is: by its name, or by the key to people that it
 * has. Asked of the database, so that a table which comes later is emptied too.
 */
async function ownedTables(tx: Transaction): Promise<OwnedTable[]> {
  return tx.$queryRaw<OwnedTable[]>`
    SELECT format('%I', c.relname) AS "table", format('%I', a.attname) AS "column"
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relkind IN ('r', 'p') AND c.relnamespace = current_schema()::regnamespace
      AND c.relname NOT IN ('acervo_person', 'acervo_usage')
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
    const [person] = await tx.$queryRaw<{ address: string }[]>`
      SELECT address FROM acervo_person WHERE id = ${personId}::uuid FOR UPDATE`;
    if (!person) return;
    const messages = await tx.message.findMany({ where: { personId }, select: { id: true } });
    await forgetJobs(runIn(tx), [personId, ...messages.map(({ id }) => id)]);
    for (const { table, column } of await ownedTables(tx)) {
      await tx.$executeRawUnsafe(`DELETE FROM ${table} WHERE ${column} = $1::uuid`, personId);
    }
    await deleteByNumber(tx, person.address);
    await tx.usage.updateMany({ where: { personId }, data: { personId: null, turnId: null } });
    for (const folder of foldersOf(personId)) {
      await tx.looseFolder.deleteMany({ where: { folder: { startsWith: `${folder}/` } } });
    }
    await tx.person.delete({ where: { id: personId } });
  });
}

/**
 * What the original's program wrote beside us names its sender by their number alone. The words of
 * such rows are kept together: those of the person go, and others' are learned again.
 */
async function deleteByNumber(tx: Transaction, address: string): Promise<void> {
  const words = await tx.$queryRaw<{ word: string }[]>`
    SELECT DISTINCT word FROM table_descricao,
      regexp_split_to_table(acervo_fold(descricao), '[^a-z0-9]+') AS word
    WHERE btrim(from_number) <> '' AND acervo_address(btrim(from_number)) = ${address}`;
  if (words.length === 0) return;
  await tx.$executeRaw`DELETE FROM table_image_link i USING table_descricao d
    WHERE d.id = i.id_descricao AND btrim(d.from_number) <> ''
      AND acervo_address(btrim(d.from_number)) = ${address}`;
  await tx.$executeRaw`DELETE FROM table_descricao
    WHERE btrim(from_number) <> '' AND acervo_address(btrim(from_number)) = ${address}`;
  await tx.word.deleteMany({
    where: { ownerId: nobodysId, word: { in: words.map(({ word }) => word) } },
  });
  await tx.$executeRaw`SELECT acervo_learn_words(NULL, descricao)
    FROM table_descricao WHERE owner_id IS NULL`;
}

/** Whose words those of rows without an owner are. */
const nobodysId = '00000000-0000-0000-0000-000000000000';
