import { defineQueue } from '@/lib/jobs';

/** One photo at which a machine looks, some time after it was kept: no answer waits for it. */
export const analysisQueue = defineQueue<{ imageId: number; personId: string }>({
  name: 'look-at-photo',
  // With their pauses some ten minutes: a model that is being started again is back by then.
  attempts: 4,
  retryDelaySeconds: 60,
  retryDelayMaxSeconds: 300,
  // Standing back for turns, and then the longest look.
  timeoutSeconds: 180,
});

/** Finds the photos that were kept while nothing here could look, and those of earlier versions. */
export const catchUpQueue = defineQueue<object>({
  name: 'catch-up-with-photos',
  attempts: 2,
  retryDelaySeconds: 30,
  timeoutSeconds: 120,
  cron: '*/5 * * * *',
});
