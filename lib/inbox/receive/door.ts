import { setTimeout as sleep } from 'node:timers/promises';

/** More messages at once than this at the door, and it is the door that is short of processor. */
const atOnceUsual = 3;
const checkMs = 25;
/** Work that has waited so long goes on: a flood must not starve those who were let in. */
const yieldMsMax = 10_000;

/** On `globalThis`: the route and the worker are bundles of their own in one process. */
const door = globalThis as typeof globalThis & { acervoAtTheDoor?: number };

/** Lets a message in; whoever works in this process meanwhile stands back. */
export async function throughDoor<T>(letIn: () => Promise<T>): Promise<T> {
  door.acervoAtTheDoor = atTheDoor() + 1;
  try {
    return await letIn();
  } finally {
    door.acervoAtTheDoor = atTheDoor() - 1;
  }
}

/**
 * Stands back while messages crowd at the door of this process: an acknowledgement has a limit of
 * seconds, a turn has not.
 */
export async function yieldToDoor(signal: AbortSignal): Promise<void> {
  const until = Date.now() + yieldMsMax;
  while (atTheDoor() > atOnceUsual && Date.now() < until && !signal.aborted) await sleep(checkMs);
}

function atTheDoor(): number {
  return door.acervoAtTheDoor ?? 0;
}
