import { checkRoles, type LocalModelProblem, localModels, type RoleReport } from '@/lib/ai';
import { isUnknownProxyThere } from '@/lib/auth';
import { analysisProgress } from '@/lib/collection';
import { getConfig } from '@/lib/config';
import { type OperatorContext, requireOperator } from '@/lib/context';
import { type DatabaseReport, readDatabase } from '@/lib/db';
import { log } from '@/lib/log';
import { embeddingProgress } from '@/lib/search';
import { readUsageToday, type UsageToday } from '@/lib/usage';

/** How far a piece of work in the background has come. */
export interface Progress {
  done: number;
  total: number;
}

/** A model that runs on this machine. */
export interface LocalModel {
  /** `looking` reads text in photos, and recognises what is in them. */
  name: 'looking' | 'speech' | 'embedding';
  state: 'ready' | LocalModelProblem;
}

export interface Status {
  roles: RoleReport[];
  /** Null where nobody can say. */
  localModels: LocalModel[] | null;
  database: { kind: 'pglite' | 'postgres'; report: DatabaseReport | null };
  storage: 'local' | 's3';
  /** A proxy seems to stand before the server, and the configuration knows of none. */
  isUnknownProxyThere: boolean;
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
    orNull('sights', () => readSightProgress(ctx)),
    orNull('embeddings', readEmbeddingProgress),
  ]);
  return {
    roles,
    localModels,
    database: { kind: database.kind, report },
    storage: storage.kind,
    isUnknownProxyThere: isUnknownProxyThere(),
    usage,
    sights,
    embeddings,
  };
}

const localTasks = { looking: 'look', speech: 'hear', embedding: 'embed' } as const;

async function readLocalModels(): Promise<LocalModel[]> {
  const senses = localModels();
  return Object.entries(localTasks).map(([name, task]) => ({
    name: name as LocalModel['name'],
    state: senses[task] ?? 'ready',
  }));
}

async function readSightProgress(ctx: OperatorContext): Promise<Progress> {
  const { looked, waiting } = await analysisProgress({ ctx });
  return { done: looked, total: looked + waiting };
}

async function readEmbeddingProgress(): Promise<Progress | null> {
  const { state, embedded, waiting } = await embeddingProgress();
  return state === 'on' ? { done: embedded, total: embedded + waiting } : null;
}

async function orNull<T>(part: string, read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    log.warn({ err: error, part }, 'status not known');
    return null;
  }
}
