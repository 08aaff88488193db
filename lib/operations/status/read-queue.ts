import { type OperatorContext, requireOperator } from '@/lib/context';
import { db } from '@/lib/db';
import { type QueueReport, readQueues, type TroubledJob } from '@/lib/jobs';

/** Somebody whose messages are concerned. */
export interface QueuedPerson {
  id: string;
  name: string | null;
  address: string;
}

export interface QueueOverview {
  queues: QueueReport[];
  troubled: (Omit<TroubledJob, 'key'> & { person: QueuedPerson | null })[];
  /** People whose jobs wait behind one that failed for good. */
  blocked: QueuedPerson[];
  /** Messages that got an apology for an answer, the latest first. */
  apologised: ApologisedTurn[];
}

export interface ApologisedTurn {
  id: string;
  person: QueuedPerson;
  /** The text itself was too much, twice; everything else failed otherwise. */
  isUnreadable: boolean;
  finishedAt: Date;
}

/** What is older was either mended or is not going to be. */
const apologiesShownDays = 7;
const apologiesShownMax = 20;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The queues in numbers, the jobs that did not go well, and whom they keep waiting. */
export async function readQueue({ ctx }: { ctx: OperatorContext }): Promise<QueueOverview> {
  requireOperator(ctx);
  const { queues, troubled, blockedKeys } = await readQueues();
  const people = await findPeople([...blockedKeys, ...troubled.map(({ key }) => key)]);
  return {
    queues,
    troubled: troubled.map(({ key, ...job }) => ({ ...job, person: people.get(key) ?? null })),
    blocked: blockedKeys.flatMap((key) => people.get(key) ?? []),
    apologised: await listApologised(),
  };
}

async function listApologised(): Promise<ApologisedTurn[]> {
  const since = new Date(Date.now() - apologiesShownDays * 24 * 60 * 60 * 1000);
  const turns = await (await db()).turn.findMany({
    where: { status: 'failed', finishedAt: { gt: since } },
    orderBy: { finishedAt: 'desc' },
    take: apologiesShownMax,
    select: {
      id: true,
      errorCode: true,
      finishedAt: true,
      person: { select: { id: true, name: true, address: true } },
    },
  });
  return turns.map(({ errorCode, finishedAt, ...turn }) => ({
    ...turn,
    isUnreadable: errorCode === 'text_unreadable',
    finishedAt: finishedAt ?? since,
  }));
}

/** A turn's key is its person's id; what comes by the clock has other keys. */
async function findPeople(keys: (string | null)[]): Promise<Map<string | null, QueuedPerson>> {
  const ids = [...new Set(keys)].filter((key) => key !== null && uuid.test(key)) as string[];
  const people = await (await db()).person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, address: true },
  });
  return new Map(people.map((person) => [person.id, person]));
}
