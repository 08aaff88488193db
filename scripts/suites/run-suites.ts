import { stopPrograms } from './run-program';
import { type PartResult, runPart, type Suite } from './suite';
import { tellResult } from './summary';

/** Runs parts in order, some at once, and says how each ended; the results keep the order. */
export async function runSuites(parts: Suite[], atOnce = 1): Promise<PartResult[]> {
  const mustRun = process.env.CI === 'true';
  const results: PartResult[] = [];
  const waiting = [...parts.entries()];
  const takeNext = async (): Promise<void> => {
    const next = waiting.shift();
    if (!next) return;
    const [place, part] = next;
    const result = await runPart(part, mustRun);
    results[place] = result;
    tellResult(result);
    await takeNext();
  };
  await Promise.all(Array.from({ length: atOnce }, takeNext));
  return results;
}

/** Ends everything that parts have started when the run itself is told to end. */
export function stopOnSignal(cleanUp: () => Promise<void>): void {
  for (const [signal, exitCode] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.once(signal, () => {
      stopPrograms();
      cleanUp().finally(() => process.exit(exitCode));
    });
  }
}
