import { db } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import type { Job } from '@/lib/jobs';
import { log } from '@/lib/log';
import { deleteBytes } from './delete-bytes';
import { deleteRows, forgetPerson } from './delete-rows';
import { deletionQueue } from './deletion-queue';

/**
 * Deletes everybody who has asked for it: the rows some at a time, then the bytes, and last, in one
 * transaction, whatever came meanwhile and the person. Whatever breaks it off, the next try finds
 * the person and goes on with what is left.
 */
export async function deletePeople({ attempt, signal }: Job<object>): Promise<void> {
  try {
    const people = await (await db()).person.findMany({
      where: { leavingAt: { not: null } },
      orderBy: { leavingAt: 'asc' },
      select: { id: true },
    });
    for (const { id } of people) await deletePerson(id, signal);
  } catch (error) {
    // The clock's next job goes on; one that fails for good would only stand in its way.
    if (attempt < deletionQueue.attempts) throw error;
    log.error({ err: error }, 'person deletions left for a later run');
  }
}

async function deletePerson(personId: string, signal: AbortSignal): Promise<void> {
  await deleteRows(personId, signal);
  const objects = await deleteBytes(personId, signal);
  if (signal.aborted) throw new AcervoError('storage_unavailable', 'The job was stopped.');
  await forgetPerson(personId);
  // Their id says nothing any more, and nothing else of them is written down.
  log.info({ objects }, 'a person was deleted');
}
