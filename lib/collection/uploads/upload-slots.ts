/** Each decodes to some 100 MB while it is being resized; people's messages need memory too. */
const atOnceMax = 2;

interface Turns {
  running: number;
  waiting: (() => void)[];
}

/** On `globalThis`, as with all that the bundles of one process share. */
const shared = globalThis as typeof globalThis & { acervoUploadTurns?: Turns };

/** Runs the work when it is its turn: two at once in this process, the others in their order. */
export async function withUploadSlot<T>(work: () => Promise<T>): Promise<T> {
  shared.acervoUploadTurns ??= { running: 0, waiting: [] };
  const turns = shared.acervoUploadTurns;
  if (turns.running < atOnceMax) turns.running += 1;
  else await new Promise<void>((begin) => turns.waiting.push(begin));
  try {
    return await work();
  } finally {
    const next = turns.waiting.shift();
    if (next) next();
    else turns.running -= 1;
  }
}
