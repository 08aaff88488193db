import { getConfig } from '@/lib/config';
import { type OperatorContext, requireOperator } from '@/lib/context';
import { type DatabaseReport, readDatabase } from '@/lib/db';
import { log } from '@/lib/log';
import { checkRoles, type RoleReport } from '@/lib/models';
import { readUsageToday, type UsageToday } from '@/lib/usage';

/** How far a piece of work in the background has come. */
export interface Progress {
  done: number;
  total: number;
}

/** A model that runs on this machine. */
export interface LocalModel {
  name: 'reading' | 'labels' | 'speech' | 'embedding';
  /** `missing` is a model whose weights are not there; `off` one that configuration turned off. */
  state: 'ready' | 'missing' | 'off';
}

export interface Status {
  roles: RoleReport[];
  /** Null where nobody can say. */
  localModels: LocalModel[] | null;
  database: { kind: 'pglite' | 'postgres'; report: DatabaseReport | null };
  storage: 'local' | 's3';
  /** Null when the database does not answer. */
  usage: UsageToday | null;
  /** Null where nothing is looked at, or nothing is embedded. */
  sights: Progress | null;
  embeddings: Progress | null;
}

/** What works here just now and what is off, part by part: one that fails does not hide the others. */
export async function readStatus({ ctx }: { ctx: OperatorContext }): Promise<Status> {
  requireOperator(ctx);
  const { database, storage } = getConfig();
  const [roles, localModels, report, usage, sights, embeddings] = await Promise.all([
    checkRoles(),
    orNull('local models', readLocalModels),
    orNull('database', readDatabase),
    orNull('usage', () => readUsageToday({ ctx })),
    orNull('sights', readSightProgress),
    orNull('embeddings', readEmbeddingProgress),
  ]);
  return {
    roles,
    localModels,
    database: { kind: database.kind, report },
    storage: storage.kind,
    usage,
    sights,
    embeddings,
  };
}

/** Where the models of this machine say whether they are there. */
async function readLocalModels(): Promise<LocalModel[] | null> {
  return null;
}

/** How many photos the background has looked at: the catalogue's `sightProgress`. */
async function readSightProgress(): Promise<Progress | null> {
  return null;
}

/** How many photos and descriptions have their embedding: the catalogue's `embeddingProgress`. */
async function readEmbeddingProgress(): Promise<Progress | null> {
  return null;
}

async function orNull<T>(part: string, read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    log.warn({ err: error, part }, 'status not known');
    return null;
  }
}
