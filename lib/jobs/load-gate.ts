/**
 * Load shedding within one process. Acknowledging a webhook has a limit of seconds, a turn has not,
 * and background work has none: turns yield to a crowd of requests, background work to turns.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Job } from './queue';

/** More requests at once than this, and it is they that are short of processor. */
const requestsAtOnceUsual = 3;
/** A flood has gaps; work that begins in one of them is in the way of the next requests. */
const calmMs = 250;
/** Work that has waited so long goes on: a flood must not starve those who were let in. */
const yieldToRequestsMsMax = 10_000;
/** Where people write all day long, background work is done all the same. */
const yieldToTurnsMsMax = 60_000;
const checkRequestsMs = 25;
const checkTurnsMs = 100;

/** On `globalThis`: the route and the worker are bundles of their own in one process. */
const load = globalThis as typeof globalThis & {
  acervoRequestsUnderWay?: number;
  /** When requests crowded last, by `performance.now()`. */
  acervoCrowdedAtMs?: number;
  /** Resolved when the last turn in the line that yields goes on. */
  acervoYielding?: Promise<void>;
  acervoTurnsUnderWay?: number;
};

/** Counts a request; whoever works in this process meanwhile yields to a crowd of them. */
export async function admitRequest<T>(handle: () => Promise<T>): Promise<T> {
  load.acervoRequestsUnderWay = requestsUnderWay() + 1;
  if (requestsUnderWay() > requestsAtOnceUsual) load.acervoCrowdedAtMs = performance.now();
  try {
    return await handle();
  } finally {
    load.acervoRequestsUnderWay = requestsUnderWay() - 1;
  }
}

/**
 * Waits while requests crowd in this process. Those who wait go on one after the other: all at once
 * they would make the next crowd.
 */
export async function yieldToRequests(signal: AbortSignal): Promise<void> {
  if (!isCrowded()) return;
  const until = Date.now() + yieldToRequestsMsMax;
  const before = load.acervoYielding;
  load.acervoYielding = (async () => {
    await before;
    while (isCrowded() && Date.now() < until && !signal.aborted) await sleep(checkRequestsMs);
  })();
  await load.acervoYielding;
}

/** Makes a handler count as a turn, to which background work yields. */
export function asTurn<Data extends object>(
  handle: (job: Job<Data>) => Promise<void>,
): (job: Job<Data>) => Promise<void> {
  return async (job) => {
    load.acervoTurnsUnderWay = turnsUnderWay() + 1;
    try {
      await handle(job);
    } finally {
      load.acervoTurnsUnderWay = turnsUnderWay() - 1;
    }
  };
}

/** Waits until no turn is under way in this process: a person waits for it. */
export async function yieldToTurns(signal: AbortSignal): Promise<void> {
  const until = Date.now() + yieldToTurnsMsMax;
  while (turnsUnderWay() > 0 && Date.now() < until) {
    await sleep(checkTurnsMs, undefined, { signal });
  }
}

function isCrowded(): boolean {
  return performance.now() - (load.acervoCrowdedAtMs ?? Number.NEGATIVE_INFINITY) < calmMs;
}

function requestsUnderWay(): number {
  return load.acervoRequestsUnderWay ?? 0;
}

function turnsUnderWay(): number {
  return load.acervoTurnsUnderWay ?? 0;
}
