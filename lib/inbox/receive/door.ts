import { setTimeout as sleep } from 'node:timers/promises';

/** More messages at once than this at the door, and it is the door that is short of processor. */
const atOnceUsual = 3;
const checkMs = 25;
/** In a flood the door is free for moments; work that begins in one of them is in the way of the next. */
const calmMs = 250;
/** Work that has waited so long goes on: a flood must not starve those who were let in. */
const yieldMsMax = 10_000;

/** On `globalThis`: the route and the worker are bundles of their own in one process. */
const door = globalThis as typeof globalThis & {
  acervoAtTheDoor?: number;
  /** When messages crowded there last, by `performance.now()`. */
  acervoCrowdedAtMs?: number;
  /** Resolved when the last one in the line that stands back goes on. */
  acervoStandingBack?: Promise<void>;
};

/** Lets a message in; whoever works in this process meanwhile stands back. */
export async function throughDoor<T>(letIn: () => Promise<T>): Promise<T> {
  door.acervoAtTheDoor = atTheDoor() + 1;
  if (atTheDoor() > atOnceUsual) door.acervoCrowdedAtMs = performance.now();
  try {
    return await letIn();
  } finally {
    door.acervoAtTheDoor = atTheDoor() - 1;
  }
}

/**
 * Stands back while messages crowd at the door of this process: an acknowledgement has a limit of
 * seconds, a turn has not. Those who stand back go on one after the other, because all at once they
 * would make the next crowd.
 */
export async function yieldToDoor(signal: AbortSignal): Promise<void> {
  if (!isCrowded()) return;
  const until = Date.now() + yieldMsMax;
  const before = door.acervoStandingBack;
  door.acervoStandingBack = (async () => {
    await before;
    while (isCrowded() && Date.now() < until && !signal.aborted) await sleep(checkMs);
  })();
  await door.acervoStandingBack;
}

function isCrowded(): boolean {
  return performance.now() - (door.acervoCrowdedAtMs ?? Number.NEGATIVE_INFINITY) < calmMs;
}

function atTheDoor(): number {
  return door.acervoAtTheDoor ?? 0;
}
