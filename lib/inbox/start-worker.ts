import { workQueue } from '@/lib/jobs';
import { takeTurn } from './take-turn';
import { turnQueue } from './turn-queue';

/** Takes turns in this process from now on. */
export async function startWorker(): Promise<void> {
  await workQueue(turnQueue, takeTurn);
}
