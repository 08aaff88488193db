/** What a sweep did, and what is due all the same. */
export interface Swept {
  done: number;
  remaining: number;
}

/** So many rows are asked for at once. */
const rowsAtOnce = 200;

/**
 * Sweeps rows one by one until none is due or the time is over, by `Date.now()`.
 * @param due the first rows that are due, oldest first, and how many there are
 * @param sweep removes what a row stands for; false where it could not and has put the row to the
 *   end of the line, so that lasting failures hold up nothing
 */
export async function sweepDue<Row>({
  untilMs,
  due,
  sweep,
}: {
  untilMs: number;
  due: { first(limit: number): Promise<Row[]>; count(): Promise<number> };
  sweep(row: Row): Promise<boolean>;
}): Promise<Swept> {
  let done = 0;
  let failed = 0;
  for (;;) {
    const rows = await due.first(rowsAtOnce);
    for (const row of rows) {
      if (Date.now() >= untilMs) return { done, remaining: failed + (await due.count()) };
      if (await sweep(row)) done += 1;
      else failed += 1;
    }
    if (rows.length < rowsAtOnce) return { done, remaining: failed };
  }
}

/** Rows that one statement changes or deletes: no lock is held for long. */
const batchRows = 10_000;

/**
 * Repeats one statement until it has nothing left to do or the time is over.
 * @param change takes at most so many rows, and says how many it took
 * @param count how many are due
 */
export async function changeInBatches({
  untilMs,
  change,
  count,
}: {
  untilMs: number;
  change(limit: number): Promise<{ count: number }>;
  count(): Promise<number>;
}): Promise<Swept> {
  let done = 0;
  while (Date.now() < untilMs) {
    const changed = await change(batchRows);
    done += changed.count;
    if (changed.count < batchRows) return { done, remaining: 0 };
  }
  return { done, remaining: await count() };
}
