import type { DatabaseView, LocalModelView, ProgressView, RoleView } from '../status-view';

/** What the operator reads about what works and what is off. */
export interface StatusText {
  title: string;
  roles: {
    title: string;
    names: Record<RoleView['role'], string>;
    local: string;
    rules: string;
    off: string;
    /** What people miss while the role is off. */
    without: Record<RoleView['role'], string>;
    answers: Record<NonNullable<RoleView['answer']>, string>;
  };
  local: {
    title: string;
    unknown: string;
    names: Record<LocalModelView['name'], string>;
    states: Record<LocalModelView['state'], string>;
  };
  budget: {
    title: string;
    lead: string;
    none: string;
    used: (used: string, max: string) => string;
    person: (max: string) => string;
    atMax: (people: number) => string;
    nothing: string;
    calls: (count: number) => string;
  };
  progress: {
    title: string;
    names: Record<ProgressView['work'], string>;
    of: (done: string, total: string) => string;
    notDone: string;
  };
  base: {
    title: string;
    database: string;
    kinds: Record<DatabaseView['kind'], string>;
    extensions: Record<DatabaseView['extensions'][number]['name'], string>;
    states: Record<DatabaseView['extensions'][number]['state'], string>;
    /** What the server's administrator runs in this database. */
    administrator: string;
    storage: string;
    stores: { local: string; s3: string };
    network: string;
    unknownProxy: string;
  };
  unknown: string;
}
