/** What works and what is off, as its page shows it: all numbers are ready to read. */
export interface StatusView {
  roles: RoleView[];
  /** Null where nobody can say. */
  localModels: LocalModelView[] | null;
  /** Null when it is not known. */
  budget: BudgetView | null;
  progress: ProgressView[];
  database: DatabaseView;
  storage: 'local' | 's3';
  /** A proxy seems to stand before the server, and the configuration knows of none. */
  isUnknownProxyThere: boolean;
}

export interface RoleView {
  role: 'assistant' | 'vision' | 'transcription' | 'embedding' | 'image';
  player: 'remote' | 'local' | 'rules' | 'off';
  model: string | null;
  origin: string | null;
  answer: 'listed' | 'unlisted' | 'refused' | 'silent' | null;
}

export interface LocalModelView {
  name: 'looking' | 'speech' | 'embedding';
  /**
   * Its weights may not have been fetched, or have changed since, or it would not fit into the
   * memory that it may take.
   */
  state: 'ready' | 'off' | 'not_fetched' | 'damaged' | 'too_little_memory';
}

export interface BudgetView {
  used: string;
  usedMax: string;
  /** From 0 to 1. */
  share: number;
  personMax: string;
  peopleAtMax: number;
  /** No budget at all: no server's model is asked. */
  isNone: boolean;
  byRole: { role: RoleView['role']; calls: number; used: string }[];
}

export interface ProgressView {
  work: 'sights' | 'embeddings';
  /** Null where this work is not done here. */
  counts: { done: string; total: string; share: number } | null;
}

export interface DatabaseView {
  kind: 'pglite' | 'postgres';
  /** Null when the database does not say. */
  version: string | null;
  extensions: {
    name: 'pg_trgm' | 'unaccent' | 'vector';
    state: 'on' | 'ready' | 'needs_administrator' | 'missing';
  }[];
}
