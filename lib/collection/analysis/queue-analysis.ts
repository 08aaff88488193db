import { v7 as uuidv7 } from 'uuid';
import { localModels } from '@/lib/ai';
import { getConfig } from '@/lib/config';
import { type RunSql, runIn, type Transaction } from '@/lib/db';
import { sendJob } from '@/lib/jobs';
import { analysisQueue } from './analysis-queues';

interface LookedAt {
  imageId: number;
  personId: string;
}

/** A photo that was just kept is looked at before those that have waited for long. */
const priorityOfNew = 1;

/** Whether photos are looked at: not where a process lives no longer than a request. */
export function isAnalysisOn(): boolean {
  return getConfig().hosting === 'process' && localModels().look === null;
}

/** With the transaction that keeps the photo: there is no photo without its job. */
export async function queueAnalysis(tx: Transaction, photo: LookedAt): Promise<void> {
  if (isAnalysisOn()) await sendAnalysisJob(runIn(tx), photo, priorityOfNew);
}

/** Two jobs for one photo do no harm: the second finds it looked at. */
export async function sendAnalysisJob(run: RunSql, photo: LookedAt, priority = 0): Promise<void> {
  await sendJob(run, analysisQueue, {
    id: uuidv7(),
    // A key of its own: no photo waits for another one's next try.
    key: `photo ${photo.imageId}`,
    data: photo,
    priority,
  });
}
