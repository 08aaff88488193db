/** One step of a long list: its rows, and where the next step begins; null at the end. */
export interface Page<Row, Cursor> {
  rows: Row[];
  next: Cursor | null;
}

/** A long list in steps, so that no more than one is in memory. */
export async function* walkPages<Row, Cursor>(
  read: (after: Cursor | null) => Promise<Page<Row, Cursor>>,
): AsyncGenerator<Row[]> {
  let after: Cursor | null = null;
  do {
    const page: Page<Row, Cursor> = await read(after);
    yield page.rows;
    after = page.next;
  } while (after !== null);
}

/** As `walkPages`, row by row. */
export async function* walk<Row, Cursor>(
  read: (after: Cursor | null) => Promise<Page<Row, Cursor>>,
): AsyncGenerator<Row> {
  for await (const rows of walkPages(read)) yield* rows;
}
