import { AsyncLocalStorage } from 'node:async_hooks';
import type { PrismaClient } from './generated/client';
import type { RunSql } from './transact-on-pool';

/** The client inside `transact(async (tx) => …)`: it opens no transaction of its own. */
export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];

interface OpenTransaction {
  tx: Transaction;
  /** What waits until the transaction has committed. */
  afterwards: (() => Promise<void>)[];
}

/** Waiting for a connection, then for the work: a turn's writes are short. */
export const transactionOptions = { maxWait: 10_000, timeout: 20_000 };

/**
 * The transaction that the running call is in. Kept beside the call and not handed from verb to
 * verb, so that a verb cannot forget it: on the embedded engine, which has one connection, a query
 * outside would wait for its own transaction for ever.
 */
const current = new AsyncLocalStorage<OpenTransaction>();

export function openTransaction(): Transaction | undefined {
  return current.getStore()?.tx;
}

/** Joins the transaction that is open, or opens one. */
export async function transactOn<T>(
  client: PrismaClient,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const outer = current.getStore();
  if (outer) return work(outer.tx);
  const afterwards: OpenTransaction['afterwards'] = [];
  const result = await client.$transaction(
    (tx) => current.run({ tx, afterwards }, () => work(tx)),
    transactionOptions,
  );
  for (const one of afterwards) await one();
  return result;
}

/**
 * Runs what must not happen unless the open transaction commits; at once when none is open. A crash
 * in between loses it, so it may only hasten what something else does later anyway.
 */
export async function afterCommit(work: () => Promise<void>): Promise<void> {
  const open = current.getStore();
  if (open) open.afterwards.push(work);
  else await work();
}

/** Bare statements within a transaction of the client's. */
export function runIn(tx: Transaction): RunSql {
  return (text, values) => tx.$queryRawUnsafe(text, ...values);
}
