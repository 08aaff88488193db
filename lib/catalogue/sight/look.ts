import type { PersonContext } from '@/lib/context';
import { log } from '@/lib/log';
import { localSenses, lookAtPhoto } from '@/lib/models';
import { readImage } from '../images/read-image';
import { keepSight } from './keep-sight';
import { readSight, type Sight } from './read-sight';

/** A photo takes some 2 s; this one hangs. */
const lookMsMax = 60_000;

interface LookInput {
  ctx: PersonContext;
  input: { imageId: number };
}

/**
 * Looks at a photo and keeps what is seen. One that was looked at already is left as it is.
 * @throws AcervoError `not_found` for a photo that is not the person's, or whose bytes are gone,
 *   and whatever the model throws
 */
export async function lookOnce(
  { ctx, input }: LookInput,
  signal: AbortSignal,
): Promise<Sight | null> {
  const known = await readSight({ ctx, input });
  if (known) return known;
  // Large enough to read a receipt, small enough to be quick.
  const { body } = await readImage({ ctx, input: { ...input, variant: 'w1280' } });
  const inTime = AbortSignal.any([signal, AbortSignal.timeout(lookMsMax)]);
  const seen = await lookAtPhoto(body, inTime);
  await keepSight({ ctx, input: { ...input, ...seen } });
  return readSight({ ctx, input });
}

/**
 * The same while a person waits: what is seen within the time, and null when nothing can look, it
 * fails or takes too long. The job that looks later mends that. Not for use in a transaction.
 * @throws AcervoError `not_found` for a photo that is not the person's
 */
export async function lookNow(
  { ctx, input }: LookInput,
  signal: AbortSignal,
  timeoutMs: number,
): Promise<Sight | null> {
  const known = await readSight({ ctx, input });
  if (known || localSenses().look !== null) return known;
  try {
    return await lookOnce(
      { ctx, input },
      AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    );
  } catch (error) {
    log.info({ err: error, imageId: input.imageId }, 'photo not looked at in time');
    return null;
  }
}

/** Notes that a machine looked in vain, so that it is not asked again. */
export async function giveUpLooking({ ctx, input }: LookInput): Promise<void> {
  await keepSight({ ctx, input: { ...input, text: '', labels: [], vector: null } });
}
