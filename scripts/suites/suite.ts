/** How many tests a part ran, by how they ended; a checker such as the compiler is one test. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export interface Outcome {
  counts: Counts;
  /** Shown when something failed. */
  output: string;
  /** The failed tests by name, each with what it said first. */
  failures?: string[];
}

export interface Suite {
  name: string;
  /** @throws PartUnavailable when what it needs cannot be had on this machine */
  run(): Promise<Outcome>;
}

/** What a part needs cannot be had here; the message says what and why. */
export class SuiteUnavailable extends Error {}

export interface PartResult extends Outcome {
  name: string;
  seconds: number;
  skippedBecause?: string;
}

/**
 * Runs one part and says so. A part that is unavailable counts as one skipped test, or as one
 * failed test where `mustRun`: a build server that has lost its database must not look green.
 */
export async function runPart(part: Suite, mustRun: boolean): Promise<PartResult> {
  const started = Date.now();
  const seconds = () => (Date.now() - started) / 1000;
  try {
    const outcome = await part.run();
    return { name: part.name, seconds: seconds(), ...outcome };
  } catch (error) {
    if (!(error instanceof SuiteUnavailable)) {
      const output = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return { name: part.name, seconds: seconds(), counts: oneFailed, output };
    }
    const { message } = error;
    const result = { name: part.name, seconds: seconds(), output: message };
    if (mustRun) return { ...result, counts: oneFailed };
    return { ...result, counts: oneSkipped, skippedBecause: message };
  }
}

export const onePassed: Counts = { passed: 1, failed: 0, skipped: 0 };
export const oneFailed: Counts = { passed: 0, failed: 1, skipped: 0 };
const oneSkipped: Counts = { passed: 0, failed: 0, skipped: 1 };
