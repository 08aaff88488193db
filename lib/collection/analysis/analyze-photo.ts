import { analyzePhoto, type Look, localModels } from '@/lib/ai';
import type { PersonContext } from '@/lib/context';
import { log } from '@/lib/log';
import { readImage } from '../ingest/variants/read-image';
import { readSlices } from '../ingest/variants/read-print';
import { keepAnalysis } from './keep-analysis';
import { type Analysis, readAnalysis } from './read-analysis';

/** A photo takes some 2 s; this one hangs. */
const lookMsMax = 60_000;
/** A slice more, and the job that looks is not over its own time. */
const stripeMsMax = 100_000;
/** A twenty-fifth of a slice is shown twice: three lines at the most. */
const overlapLinesMax = 5;

interface LookInput {
  ctx: PersonContext;
  input: { imageId: number };
}

/**
 * Looks at a photo and keeps what is seen. One that was looked at already is left as it is.
 * @throws AcervoError `not_found` for a photo that is not the person's, or whose bytes are gone,
 *   and whatever the model throws
 */
export async function analyzeOnce(
  { ctx, input }: LookInput,
  signal: AbortSignal,
): Promise<Analysis | null> {
  const known = await readAnalysis({ ctx, input });
  if (known) return known;
  const seen = await lookAtWhole({ ctx, input }, signal);
  await keepAnalysis({ ctx, input: { ...input, ...seen } });
  return readAnalysis({ ctx, input });
}

async function lookAtWhole({ ctx, input }: LookInput, signal: AbortSignal): Promise<Look> {
  const look = (body: Buffer) =>
    analyzePhoto(body, AbortSignal.any([signal, AbortSignal.timeout(lookMsMax)]));
  const slices = await readSlices({ ctx, input });
  if (!slices) {
    // Large enough to read a receipt, small enough to be quick.
    const { body } = await readImage({ ctx, input: { ...input, variant: 'w1280' } });
    return look(body);
  }
  const looks: Look[] = [];
  const startedAt = Date.now();
  for (const { body } of slices) {
    // What was read so far is worth more than another try of all of it.
    if (looks.length > 0 && Date.now() - startedAt > stripeMsMax) break;
    looks.push(await look(body));
  }
  return joinReadings(looks);
}

/**
 * What a stripe shows is what its slices show. It is like what its beginning is like.
 * @param looks of slices that overlap: a line that ends the one and begins the next is one line
 */
export function joinReadings(looks: Look[]): Look {
  const lines: string[] = [];
  const best = new Map<string, number>();
  for (const { text, labels } of looks) {
    const own = text.split('\n').filter(Boolean);
    lines.push(...own.slice(repeatedLines(lines, own)));
    for (const { id, score } of labels) best.set(id, Math.max(best.get(id) ?? 0, score));
  }
  return {
    text: lines.join('\n'),
    labels: [...best].map(([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score),
    vector: looks[0]?.vector ?? Buffer.alloc(0),
  };
}

function repeatedLines(before: string[], own: string[]): number {
  for (let count = Math.min(overlapLinesMax, own.length, before.length); count > 0; count--) {
    const isSame = own.slice(0, count).every((line, n) => line === before.at(n - count));
    if (isSame) return count;
  }
  return 0;
}

/**
 * The same while a person waits: what is seen within the time, and null when nothing can look, it
 * fails or takes too long. The job that looks later mends that. Not for use in a transaction.
 * @throws AcervoError `not_found` for a photo that is not the person's
 */
export async function analyzeNow(
  { ctx, input }: LookInput,
  signal: AbortSignal,
  timeoutMs: number,
): Promise<Analysis | null> {
  const known = await readAnalysis({ ctx, input });
  if (known || localModels().look !== null) return known;
  try {
    return await analyzeOnce(
      { ctx, input },
      AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    );
  } catch (error) {
    log.info({ err: error, imageId: input.imageId }, 'image analysis timed out');
    return null;
  }
}

/** Notes that a machine looked in vain, so that it is not asked again. */
export async function giveUpAnalysis({ ctx, input }: LookInput): Promise<void> {
  await keepAnalysis({ ctx, input: { ...input, text: '', labels: [], vector: null } });
}
