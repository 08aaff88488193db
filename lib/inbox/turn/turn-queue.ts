import { defineQueue } from '@/lib/jobs';
import { hearingTimeoutMs } from '../voice/hear-voice';

/**
 * One job a message, not one a person: a job that starts just before another message commits would
 * never see it. A job whose message an earlier turn has answered ends at once.
 */
export const turnQueue = defineQueue<{ messageId: string }>({
  name: 'take-turn',
  attempts: 3,
  // Between tries, and after a worker's death as well: with the 11 s until that is noticed, its
  // turns go on elsewhere within 15 s.
  retryDelaySeconds: 3,
  retryDelayMaxSeconds: 3,
  // The longest voice note, or ten photos, and a slow model; a worker that dies is noticed much
  // sooner, by its heartbeat.
  timeoutSeconds: hearingTimeoutMs / 1000 + 300,
});
