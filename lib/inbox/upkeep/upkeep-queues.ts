import { defineQueue } from '@/lib/jobs';

/** Five minutes: a message whose webhook was lost is answered within that time. */
export const reconcileQueue = defineQueue<object>({
  name: 'reconcile-inbound',
  attempts: 3,
  retryDelaySeconds: 5,
  timeoutSeconds: 240,
  cron: '*/5 * * * *',
});

export const cleanUpQueue = defineQueue<object>({
  name: 'clean-up',
  attempts: 2,
  retryDelaySeconds: 60,
  // Each of its fourteen steps may take four minutes.
  timeoutSeconds: 60 * 60,
  // When few people write, by the clock of most of them.
  cron: '17 6 * * *',
});
