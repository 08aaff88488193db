import type { App } from './make-app';

/** As long as a cron may run, and some. */
const houseKeepingMsMax = 60_000;

/** What the clock brings once a day: takes in what was missed, and sweeps what nothing points at. */
export async function runDueJobs({ origin, cronSecret }: App): Promise<void> {
  const response = await fetch(`${origin}/cron`, {
    headers: { authorization: `Bearer ${cronSecret}` },
    signal: AbortSignal.timeout(houseKeepingMsMax),
  });
  if (!response.ok) throw new Error(`The cron route answered ${response.status}.`);
  await response.arrayBuffer();
}
