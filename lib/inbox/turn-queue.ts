import { defineQueue } from '@/lib/jobs';

/**
 * One job a message, not one a person: a job that starts just before another message commits would
 * never see it. A job whose message an earlier turn has answered ends at once.
 */
export const turnQueue = defineQueue<{ messageId: string }>({
  name: 'take-turn',
  attempts: 3,
  // 4 and 8 s: a restart of a store or a vendor's hiccup passes in that time.
  retryDelaySeconds: 4,
  // Ten photos and a slow model; a worker that dies is noticed much sooner, by its heartbeat.
  timeoutSeconds: 300,
});
