import { db } from '@/lib/db';
import { checkJobs } from '@/lib/jobs';
import { log } from '@/lib/log';
import { getStorage } from '@/lib/storage';

/** A part that is slower than this is of no use to a person who waits for an answer. */
const checkMsMax = 2000;
/** However often it is asked, the parts are: nobody can load the database by asking. */
const keptMs = 1000;
/** Nothing is ever put there; the store only has to say so. */
const probeKey = 'readiness/probe.jpg';

const parts = {
  database: {
    check: async () => void (await (await db()).$queryRaw`SELECT 1`),
    reason: 'The database does not answer.',
  },
  storage: {
    check: async () => void (await getStorage().exists(probeKey)),
    reason: 'The store of photos does not answer.',
  },
  queue: {
    check: checkJobs,
    reason: 'The queue is not started, or its tables do not answer.',
  },
};

export interface Readiness {
  status: 'ok' | 'unavailable';
  /** Why not, by part: sentences for whoever asks, without any detail of the installation. */
  reasons: Partial<Record<keyof typeof parts, string>>;
}

let last: { untilMs: number; readiness: Promise<Readiness> } | undefined;

/** Whether this process can take in a message: database, storage and queue, each within 2 s. */
export function checkReadiness(): Promise<Readiness> {
  if (!last || Date.now() >= last.untilMs) {
    const asked = { untilMs: Number.POSITIVE_INFINITY, readiness: askParts() };
    last = asked;
    // While one answer is awaited no other is asked for.
    void asked.readiness.then(() => {
      asked.untilMs = Date.now() + keptMs;
    });
  }
  return last.readiness;
}

async function askParts(): Promise<Readiness> {
  const asked = await Promise.all(
    Object.entries(parts).map(async ([part, { check, reason }]) => {
      try {
        await within(checkMsMax, check());
        return [];
      } catch (error) {
        log.warn({ err: error, part }, 'not ready');
        return [[part, reason]];
      }
    }),
  );
  const reasons = Object.fromEntries(asked.flat());
  return { status: Object.keys(reasons).length === 0 ? 'ok' : 'unavailable', reasons };
}

async function within(timeoutMs: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooSlow = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${timeoutMs} ms.`)), timeoutMs);
  });
  try {
    await Promise.race([work, tooSlow]);
  } finally {
    clearTimeout(timer);
  }
}
