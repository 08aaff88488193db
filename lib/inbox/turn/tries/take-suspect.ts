import { db } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import type { Turn } from '../turn';

/** So many workers died while this very file was at work: something in it is their killer. */
const deathsMax = 30;

/** On `globalThis`: the route and the worker are bundles of their own in one process. */
const line = globalThis as typeof globalThis & { acervoSuspects?: Promise<unknown> };

/** Whether a worker died in the turn: something in it may have been the reason. */
export function hasLostWorker(turn: Pick<Turn, 'attempts' | 'failures'>): boolean {
  return turn.attempts - 1 - turn.failures > 0;
}

/**
 * Takes in a file of a turn in which a worker died. Such files go one at a time, and are noted
 * while they are at work: a death is put down to the file that was, and to none that only waited.
 * After a crash some get through in each life of the process, however short it is.
 * @throws AcervoError `bad_media` when too many workers died of this file
 */
export function takeSuspect<T>(
  turnId: string,
  mediaId: string,
  takeIn: () => Promise<T>,
): Promise<T> {
  const name = `at work ${mediaId}`;
  const takeNoted = async () => {
    const deaths = (await noteAtWork(turnId, name)) - 1;
    try {
      if (deaths >= deathsMax) throw new AcervoError('bad_media', 'No worker survives it.');
      return await takeIn();
    } finally {
      await (await db()).step.deleteMany({ where: { turnId, name } });
    }
  };
  // Whatever became of the one before.
  const taken = (line.acervoSuspects ?? Promise.resolve()).then(takeNoted, takeNoted);
  line.acervoSuspects = taken;
  return taken;
}

/** @returns how often the file was begun and not ended, this time included */
async function noteAtWork(turnId: string, name: string): Promise<number> {
  const [noted] = await (await db()).$queryRaw<{ times: number }[]>`
    INSERT INTO acervo_step (turn_id, name, value) VALUES (${turnId}::uuid, ${name}, '1'::jsonb)
    ON CONFLICT (turn_id, name)
      DO UPDATE SET value = to_jsonb((acervo_step.value #>> '{}')::int + 1)
    RETURNING (value #>> '{}')::int AS times`;
  return noted?.times ?? 1;
}
