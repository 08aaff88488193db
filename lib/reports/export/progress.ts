import type { PersonContext } from '@/lib/context';

/** How many files of the export that runs now are on their way. */
export interface ExportProgress {
  done: number;
}

/**
 * On `globalThis`, because pages and routes are bundles of their own. Of this process alone: another
 * one's export is not seen, and the page then only says that it is under way.
 */
const holder = globalThis as typeof globalThis & {
  acervoExports?: Map<string, ExportProgress>;
};
const running = () => {
  holder.acervoExports ??= new Map();
  return holder.acervoExports;
};

/** Counts while the work runs; a second export of the same person counts anew. */
export async function watchProgress<T>(
  { personId }: PersonContext,
  work: (tick: () => void) => Promise<T>,
): Promise<T> {
  const progress = { done: 0 };
  running().set(personId, progress);
  try {
    return await work(() => {
      progress.done += 1;
    });
  } finally {
    if (running().get(personId) === progress) running().delete(personId);
  }
}

/** Null when none runs here. */
export function readProgress({ ctx }: { ctx: PersonContext }): ExportProgress | null {
  return running().get(ctx.personId) ?? null;
}
