import type { RunSql } from './transact-on-pool';

/** What the database offers beyond what every PostgreSQL 13 has; each is used where it is there. */
const extensions = ['pg_trgm', 'unaccent', 'vector'] as const;
export type Extension = (typeof extensions)[number];

/** `ready` could be created by the database's owner, and is not. */
export type ExtensionState = 'on' | 'ready' | 'missing';

export interface DatabaseReport {
  version: string;
  extensions: Record<Extension, ExtensionState>;
}

export async function describeDatabase(run: RunSql): Promise<DatabaseReport> {
  const [server] = await run<{ version: string }>(
    `SELECT current_setting('server_version') AS version`,
    [],
  );
  const known = await run<{ name: Extension; installed: boolean }>(
    `SELECT name, installed_version IS NOT NULL AS installed
     FROM pg_available_extensions WHERE name = ANY($1::text[])`,
    [[...extensions]],
  );
  const stateOf = (extension: Extension): ExtensionState => {
    const found = known.find(({ name }) => name === extension);
    if (!found) return 'missing';
    return found.installed ? 'on' : 'ready';
  };
  return {
    version: server?.version.split(' ')[0] ?? '',
    extensions: {
      pg_trgm: stateOf('pg_trgm'),
      unaccent: stateOf('unaccent'),
      vector: stateOf('vector'),
    },
  };
}
