import { sweepAccess } from '@/lib/auth';
import {
  dropOldChanges,
  dropOldDeletions,
  fingerprintOldPhotos,
  sweepOrphanedBlobs,
  sweepRefused,
  sweepUploads,
} from '@/lib/collection';
import { getConfig } from '@/lib/config';
import { sweepStaged } from '@/lib/conversation';
import { changeInBatches, db, Prisma, type Swept } from '@/lib/db';
import { defineQueue } from '@/lib/jobs';
import { log } from '@/lib/log';
import { sweepAccessLog, sweepForgotten } from '@/lib/privacy';
import { sweepDocuments } from '@/lib/reports';
import { sweepSearches } from '@/lib/search';

export const cleanUpQueue = defineQueue<object>({
  name: 'clean-up',
  attempts: 2,
  retryDelaySeconds: 60,
  // Each of its fourteen steps may take four minutes.
  timeoutSeconds: 60 * 60,
  // When few people write, by the clock of most of them.
  cron: '17 6 * * *',
});

/** A step's share of the night: one that cannot keep up leaves time for the others. */
const stepMsMax = 4 * 60_000;
/** A retry needs them for minutes; after a week nobody asks why a turn went as it did. */
const turnStepsKeptDays = 7;
const dayMs = 24 * 60 * 60 * 1000;

/** One piece of the maintenance, whatever becomes of the others. */
interface Step {
  name: string;
  run(until: { untilMs: number }): Promise<Swept>;
}

const steps: Step[] = [
  { name: 'forget words', run: forgetWords },
  { name: 'drop steps', run: dropSteps },
  { name: 'drop usages', run: dropUsages },
  { name: 'drop deletions', run: dropOldDeletions },
  { name: 'drop changes', run: dropOldChanges },
  { name: 'sweep folders', run: sweepOrphanedBlobs },
  { name: 'sweep uploads', run: sweepUploads },
  { name: 'sweep documents', run: sweepDocuments },
  { name: 'sweep refused files', run: sweepRefused },
  { name: 'hash photos', run: fingerprintOldPhotos },
  // One night's worth of small rows each.
  { name: 'sweep staged files', run: () => counted(sweepStaged()) },
  { name: 'sweep searches', run: () => counted(sweepSearches()) },
  { name: 'sweep access log', run: () => counted(sweepAccessLog()) },
  { name: 'sweep forgotten messages', run: () => counted(sweepForgotten()) },
  { name: 'sweep access', run: () => counted(sweepAccess()) },
];

/**
 * Lets go of what was kept long enough: the words of old messages and what models used for them, the
 * steps of finished turns, what lay in the bin for 30 days, bytes that no photo points at, files that
 * were sent long ago, who read which conversation, and uploads that nobody finished. Other photos
 * and their descriptions stay. Each step runs whatever became of the one before it, and notes how
 * far it came for the metrics.
 * @throws when a step has failed, after all have run, so that the job is tried again
 */
export async function cleanUp(): Promise<Record<string, Swept>> {
  const swept: Record<string, Swept> = {};
  const failures: unknown[] = [];
  for (const step of steps) {
    try {
      swept[step.name] = await step.run({ untilMs: Date.now() + stepMsMax });
    } catch (error) {
      log.error({ err: error, step: step.name }, 'maintenance step failed');
      failures.push(error);
    }
    await noteStep(step.name, swept[step.name] ?? null);
  }
  log.info(swept, 'maintenance done');
  if (failures.length > 0) throw new AggregateError(failures, 'Steps of the maintenance failed.');
  return swept;
}

/** Of a step that failed, the numbers of the last run that did not are kept. */
async function noteStep(step: string, swept: Swept | null): Promise<void> {
  const note = { at: new Date(), hasFailed: swept === null, ...swept };
  await (await db()).maintenance.upsert({
    where: { step },
    create: { step, done: 0, remaining: 0, ...note },
    update: note,
  });
}

async function counted(sweeping: Promise<number>): Promise<Swept> {
  return { done: await sweeping, remaining: 0 };
}

/** The row stays: its sid is what makes a message that comes again do nothing. */
async function forgetWords({ untilMs }: { untilMs: number }): Promise<Swept> {
  const { message } = await db();
  const where: Prisma.MessageWhereInput = {
    createdAt: { lt: daysAgo(getConfig().messagesKeptDays) },
    status: { in: ['done', 'failed'] },
    OR: [{ body: { not: '' } }, { fields: { not: Prisma.AnyNull } }],
  };
  const data = { body: '', fields: Prisma.DbNull };
  return changeInBatches({
    untilMs,
    change: (limit) => message.updateMany({ where, data, limit }),
    count: () => message.count({ where }),
  });
}

async function dropSteps({ untilMs }: { untilMs: number }): Promise<Swept> {
  const { turnStep } = await db();
  const where: Prisma.TurnStepWhereInput = {
    createdAt: { lt: daysAgo(turnStepsKeptDays) },
    turn: { status: { not: 'running' } },
  };
  return changeInBatches({
    untilMs,
    change: (limit) => turnStep.deleteMany({ where, limit }),
    count: () => turnStep.count({ where }),
  });
}

async function dropUsages({ untilMs }: { untilMs: number }): Promise<Swept> {
  const { usage } = await db();
  const where = { at: { lt: daysAgo(getConfig().messagesKeptDays) } };
  return changeInBatches({
    untilMs,
    change: (limit) => usage.deleteMany({ where, limit }),
    count: () => usage.count({ where }),
  });
}

function daysAgo(days: number): Date {
  return new Date(Date.now() - days * dayMs);
}
