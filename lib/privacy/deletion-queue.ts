import { defineQueue } from '@/lib/jobs';

/**
 * Deletes whoever has asked for it. Its jobs name nobody, so that nothing of a person is left in the
 * queue; the clock brings one as well, which goes on where all tries of another were used up.
 */
export const deletionQueue = defineQueue<object>({
  name: 'delete-people',
  attempts: 5,
  retryDelaySeconds: 10,
  retryDelayMaxSeconds: 300,
  // Ten thousand photos in a bucket are 60,000 objects; what is left is the next job's.
  timeoutSeconds: 840,
  cron: '*/15 * * * *',
});
