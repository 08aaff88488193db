import { db } from '@/lib/db';
import { log } from '@/lib/log';
import type { Turn } from '../state/open-turn';

/**
 * Counts a try that ended in an error; after some, the person is told so. Where even this cannot be
 * written the database is down, and the try does not count.
 */
export async function noteFailure(turn: Turn): Promise<void> {
  try {
    await (await db()).turn.update({
      where: { id: turn.id },
      data: { failures: { increment: 1 } },
    });
  } catch (error) {
    log.warn({ err: error, turnId: turn.id }, 'failed attempt not counted');
  }
}
