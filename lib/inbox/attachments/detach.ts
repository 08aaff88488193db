import { db, runIn, transact } from '@/lib/db';
import { sendJobs } from '@/lib/jobs';
import type { Turn } from '../turn/turn';
import { detachedQueue } from './fetch-queues';

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

/**
 * The album of the turn that went on without a file: that turn's own photos, or, where all of its
 * files were late, those of them that have come before. The file belongs to it.
 * @returns the turn that kept the album; null where the file is the first
 */
export async function albumOfDetached(detachedFrom: string): Promise<string | null> {
  const [album] = await (await db()).$queryRaw<{ turnId: string }[]>`
    SELECT COALESCE(t.joins_turn_id, t.id)::text AS "turnId" FROM acervo_turn t
    WHERE (t.id = ${detachedFrom}::uuid OR t.id IN (SELECT m.turn_id FROM acervo_message m
        WHERE m.person_id = t.person_id AND m.detached_from = ${detachedFrom}::uuid))
      AND t.person_id = (SELECT person_id FROM acervo_turn WHERE id = ${detachedFrom}::uuid)
      AND EXISTS (SELECT 1 FROM table_image_link i
        WHERE i.turn_id = COALESCE(t.joins_turn_id, t.id))
    ORDER BY t.id LIMIT 1`;
  return album?.turnId ?? null;
}
