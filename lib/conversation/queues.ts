import { defineQueue } from '@/lib/jobs';

/**
 * How long one note may be listened to, apart from what a turn's other models may take: 16 MB, the
 * largest note, are two hours of speech. The turn's job allows for it.
 */
export const hearingTimeoutMs = 10 * 60_000;

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

/**
 * How long a turn waits for its files. A file that takes longer is detached: the turn goes on and
 * says so, and the file is fetched on by itself.
 */
export const arrivalWaitMs = 20_000;

/** Whose it is stands there so that it can be forgotten with them. */
interface Attached {
  mediaId: string;
  personId: string;
}

/**
 * Fetches one attachment while its turn waits. A queue of its own, so that a server which hangs
 * holds up no turn; one job a file, so that no file waits for another one.
 */
export const fetchQueue = defineQueue<Attached>({
  name: 'fetch-media',
  attempts: 20,
  // A file that is just not there yet is there within seconds, and its turn waits no longer.
  retryDelaySeconds: 1,
  retryDelayMaxSeconds: 3,
  // One try takes 15 s at most, and a store that is slow some more.
  timeoutSeconds: 90,
});

/** Fetches on what its turn went on without. */
export const detachedQueue = defineQueue<Attached>({
  name: 'fetch-detached-media',
  // An hour of tries at the longest pause, and as many again for workers that stop.
  attempts: 120,
  retryDelaySeconds: 5,
  retryDelayMaxSeconds: 60,
  timeoutSeconds: 90,
});

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

/** Five minutes: a message whose webhook was lost is answered within that time. */
export const reconcileQueue = defineQueue<object>({
  name: 'reconcile-inbound',
  attempts: 3,
  retryDelaySeconds: 5,
  timeoutSeconds: 240,
  cron: '*/5 * * * *',
});
