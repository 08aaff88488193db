import { sweepAccess } from '@/lib/access';
import {
  dropOldDeletions,
  hashOldPhotos,
  sweepLooseFolders,
  sweepRefused,
  sweepSearches,
  sweepUploads,
} from '@/lib/catalogue';
import { getConfig } from '@/lib/config';
import { db, Prisma } from '@/lib/db';
import { sweepDocuments } from '@/lib/documents';
import { log } from '@/lib/log';
import { sweepForgotten, sweepOpenings } from '@/lib/privacy';

/** Half of the job's own time; the next night goes on. */
const hashingMsMax = 5 * 60_000;
/** Of a night that let a thousand of them go; the next one goes on. */
const refusedMsMax = 60_000;
const dayMs = 24 * 60 * 60 * 1000;
/** One run's share, so that no lock is held for long; the next run takes the rest. */
const rowsAtOnceMax = 10_000;

interface CleanedUp {
  messages: number;
  steps: number;
  usages: number;
  /** Photos that lay in the bin for long enough, and changes that are as old. */
  dropped: number;
  changes: number;
  swept: number;
  uploads: number;
  hashed: number;
  /** Ways in whose time is over. */
  access: number;
}

/**
 * Lets go of what was kept long enough: the words of old messages and what models used for them, the
 * steps of finished turns, what lay in the bin for 30 days, bytes that no photo points at, files that
 * were sent long ago, who read which conversation, and uploads that nobody finished. Other photos
 * and their descriptions stay; old ones get the hash by which copies of them are recognised.
 */
export async function cleanUp(): Promise<CleanedUp> {
  const { messagesDays, stepsDays } = getConfig().retention;
  const messages = await forgetWords(daysAgo(messagesDays));
  const steps = await dropSteps(daysAgo(stepsDays));
  const usages = await dropUsages(daysAgo(messagesDays));
  const { dropped, changes } = await dropOldDeletions();
  const { swept } = await sweepLooseFolders();
  const { uploads } = await sweepUploads();
  await sweepDocuments();
  await sweepRefused({ untilMs: Date.now() + refusedMsMax });
  await sweepSearches();
  await sweepOpenings();
  await sweepForgotten();
  const { hashed } = await hashOldPhotos({ untilMs: Date.now() + hashingMsMax });
  const access = await sweepAccess();
  const counts = { messages, steps, usages, dropped, changes, swept, uploads, hashed, access };
  log.info(counts, 'cleaned up');
  return counts;
}

/** The row stays: its sid is what makes a message that comes again do nothing. */
async function forgetWords(before: Date): Promise<number> {
  const client = await db();
  const old = await client.message.findMany({
    where: {
      createdAt: { lt: before },
      status: { in: ['done', 'failed'] },
      OR: [{ body: { not: '' } }, { fields: { not: Prisma.AnyNull } }],
    },
    select: { id: true },
    take: rowsAtOnceMax,
  });
  const { count } = await client.message.updateMany({
    where: { id: { in: old.map(({ id }) => id) } },
    data: { body: '', fields: Prisma.DbNull },
  });
  return count;
}

async function dropSteps(before: Date): Promise<number> {
  const { count } = await (await db()).step.deleteMany({
    where: { createdAt: { lt: before }, turn: { status: { not: 'running' } } },
  });
  return count;
}

async function dropUsages(before: Date): Promise<number> {
  const { count } = await (await db()).usage.deleteMany({ where: { at: { lt: before } } });
  return count;
}

function daysAgo(days: number): Date {
  return new Date(Date.now() - days * dayMs);
}
