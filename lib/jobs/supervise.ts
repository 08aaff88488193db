import { getBoss } from './boss';

/**
 * What a process that stays does every second: gives dead workers' jobs to others, and lets go of
 * jobs that were kept long enough. For hosts where no process stays.
 */
export async function supervise(): Promise<void> {
  await (await getBoss()).supervise();
}
