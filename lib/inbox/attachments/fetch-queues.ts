import { defineQueue } from '@/lib/jobs';

/**
 * How long a turn waits for its files. A file that takes longer is detached: the turn goes on and
 * says so, and the file is fetched on by itself.
 */
export const arrivalPatienceMs = 20_000;

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
