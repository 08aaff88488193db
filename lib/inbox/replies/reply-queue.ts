import { defineQueue } from '@/lib/jobs';

/**
 * Sends what is written to one person. A queue of its own, so that a channel that is down delays
 * the sending and not the turns; one at a time for a person, which keeps their order.
 */
export const replyQueue = defineQueue<{ personId: string }>({
  name: 'send-replies',
  // A day of tries at the longest pause: then the channel's window is closed, and the replies are
  // held until the person writes.
  attempts: 2880,
  retryDelaySeconds: 2,
  // Once the channel answers again, nobody waits longer than this.
  retryDelayMaxSeconds: 30,
  // Some hundred messages over a slow channel.
  timeoutSeconds: 400,
});
