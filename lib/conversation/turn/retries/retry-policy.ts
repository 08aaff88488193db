import { type ErrorCode, isAcervoError } from '@/lib/errors';
import type { Turn } from '../state/open-turn';

/** A turn that ended in an error so often gets an apology instead. */
const triesMax = 3;
/** A text that its reader did not survive twice is not given to it again. */
const unreadableTriesMax = 2;
/**
 * A vendor that is down comes back, mostly within minutes: for so long the person only waits. After
 * that they hear what became of their photos.
 */
export const outagePatienceMs = 5 * 60_000;

const outages: readonly ErrorCode[] = [
  'media_unavailable',
  'storage_unavailable',
  'model_unavailable',
];

/** Whether the try that met this error was the turn's last. */
export function isLastAttempt(turn: Turn, error: unknown): boolean {
  const isOutage = isAcervoError(error) && outages.includes(error.code);
  if (isOutage && Date.now() - turn.startedAt.getTime() < outagePatienceMs) return false;
  const isUnreadable = isAcervoError(error, 'text_unreadable');
  return turn.failures + 1 >= (isUnreadable ? unreadableTriesMax : triesMax);
}
