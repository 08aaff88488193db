import { availableParallelism } from 'node:os';
import path from 'node:path';
import { DecodePool, type Wish } from './decode-pool';
import type { Results, Task, TaskKind } from './protocol';

const megabyte = 1024 * 1024;

/** On `globalThis`: the routes and the worker are bundles of their own in one process. */
const holder = globalThis as typeof globalThis & { acervoDecoders?: DecodePool };

/** Every program of ours runs from the project's folder. */
const entry = 'lib/collection/ingest/decoding/child/main.ts';

/** One for each core; more only take memory from each other. Two at least, see the pool. */
const processesMost = 4;

/**
 * A 12-megapixel photo takes 0.5 s of a core, 40 megapixels of HEIC 4 s, and both twice that on
 * slow cores. By the clock it is ten times as long, for machines that are busy with other things.
 */
const limits = {
  ordinary: { cpuMs: 8_000, wallMs: 80_000 },
  costly: { cpuMs: 20_000, wallMs: 120_000 },
};

/** 40 megapixels take some 500 MB as a progressive JPEG or as HEIC, the process itself 120 MB. */
const memoryBytesMax = 1024 * megabyte;
/** What a process has after an ordinary photo is half of this. */
const restingBytesMax = 400 * megabyte;
/** A turn brings three at a time; of 24 people at once none is turned away. Each holds its file. */
const waitingMax = 96;
/** An album's next photo comes within this; starting again takes half a second. */
const idleMs = 30_000;

/**
 * Makes something of a picture's bytes, beside the event loop and within limits.
 * @throws AcervoError `media_unavailable`, or what the decoder refuses with
 */
export function decode<Kind extends TaskKind>(
  task: Extract<Task, { kind: Kind }>,
  wish: Wish,
): Promise<Results[Kind]> {
  return decoders().do(task, wish);
}

function decoders(): DecodePool {
  const cores = availableParallelism();
  holder.acervoDecoders ??= new DecodePool({
    entry: path.resolve(/* turbopackIgnore: true */ entry),
    processesMax: Math.max(2, Math.min(processesMost, cores)),
    limits,
    memoryBytesMax,
    restingBytesMax,
    // The variants of one photo are written side by side.
    threads: Math.max(2, Math.min(processesMost, cores)),
    waitingMax,
    idleMs,
  });
  return holder.acervoDecoders;
}
