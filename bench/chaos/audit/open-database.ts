import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import pg from 'pg';
import type { Query } from './read-store';

/** Opens what the application has left; it must have ended, an embedded database has one opener. */
export async function withDatabase<T>(
  databaseUrl: string | null,
  folder: string,
  use: (query: Query) => Promise<T>,
): Promise<T> {
  if (databaseUrl === null) {
    const directory = path.join(folder, 'data', 'database');
    const pglite = await PGlite.create(directory, { extensions: { pg_trgm } });
    try {
      return await use(async <Row>(sql: string) => (await pglite.query<Row>(sql)).rows);
    } finally {
      await pglite.close();
    }
  }
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await use(async <Row>(sql: string) => (await client.query(sql)).rows as Row[]);
  } finally {
    await client.end();
  }
}
