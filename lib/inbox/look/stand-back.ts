import { setTimeout as sleep } from 'node:timers/promises';
import type { Job } from '@/lib/jobs';

const checkMs = 100;
/** Where people write all day long, photos are looked at all the same. */
const standBackMsMax = 60_000;

/** On `globalThis`, as with all that the bundles of one process share. */
const shared = globalThis as typeof globalThis & { acervoTurnsUnderWay?: number };

/** Runs a turn's job; whoever works for no one in particular stands back meanwhile. */
export function beforeOthers<Data extends object>(
  handle: (job: Job<Data>) => Promise<void>,
): (job: Job<Data>) => Promise<void> {
  return async (job) => {
    shared.acervoTurnsUnderWay = underWay() + 1;
    try {
      await handle(job);
    } finally {
      shared.acervoTurnsUnderWay = underWay() - 1;
    }
  };
}

/** Waits until no turn is under way in this process: a person waits for it. */
export async function standBack(signal: AbortSignal): Promise<void> {
  const until = Date.now() + standBackMsMax;
  while (underWay() > 0 && Date.now() < until) await sleep(checkMs, undefined, { signal });
}

function underWay(): number {
  return shared.acervoTurnsUnderWay ?? 0;
}
