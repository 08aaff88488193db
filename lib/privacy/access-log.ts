import {
  type OperatorContext,
  type OperatorIdentity,
  type PersonContext,
  requireOperator,
} from '@/lib/context';
import { db } from '@/lib/db';

/** As long as the words of messages are kept where nothing else is set. */
const openingsDays = 365;
const hourMs = 60 * 60 * 1000;
/** The server's own key and its terminal, which no row of ours names. */
const server = { kind: 'key', id: '00000000-0000-0000-0000-000000000000', name: null } as const;

export interface Access {
  by: OperatorIdentity['kind'];
  /** Null of the operator who started the server, and of the server's own key. */
  name: string | null;
  at: Date;
}

/**
 * Notes that whoever acts is given what these people wrote: once for each hour on the clock, so that
 * a page which is loaded again is no new opening. Called before anything is handed out, and what it
 * throws is the caller's failure: a conversation that was read and is not in the list would make the
 * list worth nothing, while one that cannot be read just now can be read a moment later.
 */
export async function logAccess({
  ctx,
  input,
}: {
  ctx: OperatorContext;
  input: { personIds: string[] };
}): Promise<void> {
  requireOperator(ctx);
  const { kind: by, id: byId, name: byName } = ctx.who ?? server;
  const at = new Date();
  const hour = new Date(Math.floor(at.getTime() / hourMs) * hourMs);
  const personIds = [...new Set(input.personIds)];
  if (personIds.length === 0) return;
  await (await db()).accessLogEntry.createMany({
    data: personIds.map((personId) => ({ personId, by, byId, byName, hour, at })),
    skipDuplicates: true,
  });
}

/** Who was given the person's conversation, the latest first. */
export async function listAccesses({
  ctx,
  input: { limit },
}: {
  ctx: PersonContext;
  input: { limit: number };
}): Promise<Access[]> {
  const rows = await (await db()).accessLogEntry.findMany({
    where: { personId: ctx.personId },
    orderBy: [{ at: 'desc' }, { byId: 'asc' }],
    take: limit,
    select: { by: true, byName: true, at: true },
  });
  return rows.map(({ byName, ...row }) => ({ ...row, name: byName }));
}

/** Lets go of those that were told for long enough. @returns how many */
export async function sweepAccessLog(): Promise<number> {
  const before = new Date(Date.now() - openingsDays * 24 * hourMs);
  const { count } = await (await db()).accessLogEntry.deleteMany({ where: { at: { lt: before } } });
  return count;
}
