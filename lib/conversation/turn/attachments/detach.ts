import { db, runIn, transact } from '@/lib/db';
import { sendJobs } from '@/lib/jobs';
import { detachedQueue } from '../../queues';
import type { Turn } from '../state/open-turn';

/**
 * Takes the files that have not arrived out of a turn: it goes on without them, and they are fetched
 * on by a job of their own. What arrived at the last moment stays.
 */
export async function detachAwaited(turn: Turn): Promise<void> {
  const media = turn.messages.flatMap((message) => message.media);
  const awaitedIds = media
    .filter((one) => one.status === 'waiting' && !one.storageKey && !one.detachedAt)
    .map(({ id }) => id);
  if (awaitedIds.length === 0) return;
  const { personId } = turn.ctx;
  await transact(async (tx) => {
    const detached = await tx.media.updateManyAndReturn({
      where: { id: { in: awaitedIds }, status: 'waiting', storageKey: null, detachedAt: null },
      data: { detachedAt: new Date() },
      select: { id: true },
    });
    const jobs = detached.map(({ id }) => ({ id, key: id, data: { mediaId: id, personId } }));
    await sendJobs(runIn(tx), detachedQueue, jobs);
  });
  const found = await (await db()).media.findMany({ where: { id: { in: awaitedIds } } });
  const byId = new Map(found.map((one) => [one.id, one]));
  for (const one of media) Object.assign(one, byId.get(one.id));
}
