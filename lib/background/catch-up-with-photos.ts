import {
  analysisQueue,
  isAnalysisOn,
  listUnanalyzedPhotos,
  sendAnalysisJob,
} from '@/lib/collection';
import { transactRaw } from '@/lib/db';
import { countWaitingJobs } from '@/lib/jobs';
import { log } from '@/lib/log';

/** More than is looked at until the next round, at about a second each, so that none stands idle. */
const photosPerRound = 400;
/** While so many wait, there is no hurry: what is sent again meanwhile would be sent in vain. */
const waitingEnough = 50;

/**
 * Has the newest photos looked at that nobody has looked at yet, one round's worth. What is done
 * stands in the photos' rows, so that it goes on after any stop.
 */
export async function catchUpWithPhotos(): Promise<{ sent: number }> {
  if (!isAnalysisOn() || (await countWaitingJobs(analysisQueue)) >= waitingEnough)
    return { sent: 0 };
  const photos = await listUnanalyzedPhotos({ limit: photosPerRound });
  await transactRaw(async (run) => {
    for (const photo of photos) await sendAnalysisJob(run, photo);
  });
  if (photos.length > 0) log.info({ photos: photos.length }, 'catching up with photos');
  return { sent: photos.length };
}
