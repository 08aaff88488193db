import type { RunSql } from './transact-on-pool';

/** What the database offers beyond what every PostgreSQL 13 has; each is used where it is there. */
const extensions = ['pg_trgm', 'unaccent', 'vector'] as const;
export type Extension = (typeof extensions)[number];

/**
 * `ready` could be created by the user whom we connect as, and is not; `needs_administrator` is on
 * the server, and only a superuser, or whoever may create in this database, turns it on.
 */
export type ExtensionState = 'on' | 'ready' | 'needs_administrator' | 'missing';

export interface DatabaseReport {
  version: string;
  extensions: Record<Extension, ExtensionState>;
}

export async function describeDatabase(run: RunSql): Promise<DatabaseReport> {
  const [server] = await run<{ version: string }>(
    `SELECT current_setting('server_version') AS version`,
    [],
  );
  return {
    version: server?.version.split(' ')[0] ?? '',
    extensions: await readExtensionStates(run, extensions),
  };
}

/** What this server has of each, and whether this user may turn it on (`CREATE EXTENSION`). */
export async function readExtensionStates<Name extends string>(
  run: RunSql,
  names: readonly Name[],
): Promise<Record<Name, ExtensionState>> {
  const known = await run<{ name: Name; installed: boolean; allowed: boolean }>(
    `SELECT each.name, each.installed_version IS NOT NULL AS installed,
       bool_or(NOT version.superuser OR me.rolsuper OR (version.trusted AND
         has_database_privilege(current_database(), 'CREATE'))) AS allowed
     FROM pg_available_extensions AS each
     JOIN pg_available_extension_versions AS version
       ON version.name = each.name AND version.version = each.default_version
     JOIN pg_roles AS me ON me.rolname = current_user
     WHERE each.name = ANY($1::text[])
     GROUP BY each.name, each.installed_version`,
    [[...names]],
  );
  const stateOf = (extension: Name): ExtensionState => {
    const found = known.find(({ name }) => name === extension);
    if (!found) return 'missing';
    if (found.installed) return 'on';
    return found.allowed ? 'ready' : 'needs_administrator';
  };
  return Object.fromEntries(names.map((name) => [name, stateOf(name)])) as Record<
    Name,
    ExtensionState
  >;
}
