/**
 * The database: one Prisma client over PostgreSQL, or over PGlite in this process.
 * Promises that the schema is at its newest migration before the first query, and that an
 * embedded database has one opener. Hides which engine it is; only the queue asks for that.
 * `openDatabase` is called once, by whoever starts the process; nothing opens it by importing.
 */
import 'server-only';
import { getConfig } from '@/lib/config';
import { AcervoError, isAcervoError } from '@/lib/errors';
import { type DatabaseReport, describeDatabase } from './describe-database';
import { type Engine, openEngine } from './engine';
import { PrismaClient } from './generated/client';
import { migrate } from './migrations/migrate';
import {
  openTransaction,
  type Transaction,
  transactionOptions,
  transactOn,
} from './open-transaction';
import type { RunSql } from './transact-on-pool';
import { ensureVectors } from './vector-extension';

export type { DatabaseReport, Extension, ExtensionState } from './describe-database';
export { type Engine, sessionOptions } from './engine';
export { Prisma } from './generated/client';
export type * from './generated/models';
export { firstIdSince, timeOfId } from './id-times';
export { afterCommit, runIn, type Transaction } from './open-transaction';
export { isOvertaken, isRefusedData } from './refused-data';
export { changeInBatches, type Swept, sweepDue } from './sweep-due';
export type { RunSql } from './transact-on-pool';

interface Opened {
  client: PrismaClient;
  engine: Engine;
}

/** On `globalThis`: hot reload and separate bundles must not open the database a second time. */
const holder = globalThis as typeof globalThis & { acervoDatabase?: Promise<Opened> | undefined };

/** Opens and migrates; a second call waits for the first and is free. */
export async function openDatabase(): Promise<void> {
  holder.acervoDatabase ??= open();
  try {
    await holder.acervoDatabase;
  } catch (error) {
    holder.acervoDatabase = undefined;
    throw error;
  }
}

export async function closeDatabase(): Promise<void> {
  const opened = await holder.acervoDatabase;
  holder.acervoDatabase = undefined;
  await opened?.client.$disconnect();
  await opened?.engine.close();
}

/** The client, or the transaction that the running call is in. */
export async function db(): Promise<Transaction> {
  return openTransaction() ?? (await opened()).client;
}

/** All of the work or nothing; a verb that is called in it takes part. */
export async function transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return transactOn((await opened()).client, work);
}

/**
 * Whether this database can hold and compare vectors; makes it able to where it may. Never called
 * inside a transaction, which a server that refuses would break off.
 */
export async function haveVectors(): Promise<boolean> {
  return ensureVectors((await opened()).client);
}

export async function engine(): Promise<Engine> {
  return (await opened()).engine;
}

/**
 * A transaction of bare statements: all of them, or none. For where every message passes and the
 * client's own, which costs three times as much of the processor, would be felt.
 */
export async function transactRaw<T>(work: (run: RunSql) => Promise<T>): Promise<T> {
  return (await opened()).engine.transactRaw(work);
}

/** Which version it is, and which extensions it has; for whoever asks what works here. */
export async function readDatabase(): Promise<DatabaseReport> {
  return transactRaw(describeDatabase);
}

function opened(): Promise<Opened> {
  if (!holder.acervoDatabase) {
    throw new AcervoError('misconfigured', 'The database was used before it was opened.');
  }
  return holder.acervoDatabase;
}

async function open(): Promise<Opened> {
  const engine = await openEngine(getConfig().database);
  const client = new PrismaClient({ adapter: engine.adapter, transactionOptions });
  try {
    await migrate(engine, client);
  } catch (error) {
    await client.$disconnect();
    await engine.close();
    if (isAcervoError(error)) throw error;
    throw new AcervoError(
      'misconfigured',
      'The database cannot be opened or migrated. Check DATABASE_URL or the POSTGRES_DB_ variables, that the server runs, and that its user owns the tables; the log line above says more.',
      { cause: error },
    );
  }
  return { client, engine };
}
