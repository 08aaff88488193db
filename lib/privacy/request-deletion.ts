import { randomUUID } from 'node:crypto';
import type { PersonContext } from '@/lib/context';
import { runIn, transact } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { forgetJobs, sendJob } from '@/lib/jobs';
import { log } from '@/lib/log';
import { deletionQueue } from './deletion-queue';

/** What a person types, in their language or another, so that nobody does it by a slip. */
const deletionWords = ['apagar', 'delete', 'borrar'];

export function isDeletionWord(given: string): boolean {
  return deletionWords.includes(given.trim().toLowerCase());
}

/**
 * Begins to delete everything of a person: their links end at once, what waits for them is dropped,
 * and a job deletes all of it, however long that takes. It cannot be undone: whoever calls this has
 * asked twice.
 * @throws AcervoError `bad_request` without the word and the second yes, `not_found`
 */
export async function requestDeletion({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: { word: string; isSure: boolean };
}): Promise<void> {
  if (!input.isSure || !isDeletionWord(input.word)) {
    throw new AcervoError('bad_request', 'To delete everything, the word is typed and confirmed.');
  }
  await transact(async (tx) => {
    const { count } = await tx.person.updateMany({
      where: { id: ctx.personId },
      data: { leavingAt: new Date() },
    });
    if (count === 0) throw new AcervoError('not_found', 'There is no such person here.');
    await tx.share.updateMany({
      where: { ownerId: ctx.personId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    await forgetJobs(runIn(tx), [ctx.personId]);
    await sendJob(runIn(tx), deletionQueue, { id: randomUUID(), key: 'people', data: {} });
  });
  log.info({ personId: ctx.personId }, 'deletion of a person begins');
}

/** Whether it was asked for and is not done yet; null when there is no such person, or no more. */
export async function isLeaving({ ctx }: { ctx: PersonContext }): Promise<boolean | null> {
  const person = await transact((tx) =>
    tx.person.findUnique({ where: { id: ctx.personId }, select: { leavingAt: true } }),
  );
  return person && person.leavingAt !== null;
}
