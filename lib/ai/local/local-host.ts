import path from 'node:path';
import { getConfig } from '@/lib/config';
import { ModelHost } from './model-host';
import type { TaskKind } from './protocol';

const megabyte = 1024 * 1024;

/** On `globalThis`: the routes and the worker are bundles of their own in one process. */
const holder = globalThis as typeof globalThis & { acervoModelHost?: ModelHost };

/** Every program of ours runs from the project's folder. */
const entry = 'lib/ai/local/child/main.ts';

/**
 * What the process takes by itself and with the models of a kind at work, at the most (measured on
 * x64: 700 MB once it looks at photos, 1,450 MB more while it loads what hears).
 */
export const processBytes = 150 * megabyte;
export const neededBytes: Record<TaskKind, number> = {
  look: 700 * megabyte,
  hear: 1450 * megabyte,
  embed: 150 * megabyte,
};

/**
 * On two cores that are both busy a photo takes 4 s and a piece of a voice note 60 s; twice of that
 * and more is a model that hangs. Loading is within it.
 */
const timeLimitMs: Record<TaskKind, number> = { look: 60_000, hear: 120_000, embed: 30_000 };

/** Each waiting photo takes some 300 kB, and whoever waits longer has given up. */
const waitingMax = 64;
/** A talk's next voice note comes within this; loading again takes 2 s. */
const idleMs = 3 * 60_000;

/** This process's host of models; it starts nothing before the first task. */
export function localHost(): ModelHost {
  const { directory, memoryBytesMax } = getConfig().models.local;
  holder.acervoModelHost ??= new ModelHost({
    entry: path.resolve(/* turbopackIgnore: true */ entry),
    directory,
    memoryBytesMax,
    timeLimitMs,
    neededBytes,
    urgent: ['hear', 'embed'],
    waitingMax,
    idleMs,
  });
  return holder.acervoModelHost;
}
