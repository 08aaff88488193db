import { type InboundMessage, type ListedMessage, listInbound } from '@/lib/channels';
import { db } from '@/lib/db';
import { log } from '@/lib/log';
import { quietWaitMaxMs } from './bursts/plan-burst';
import { keepLate } from './keep-message';

const markName = 'inbound-reconciled';
/** What came before the first start was another program's to answer. */
const firstStartName = 'first-start';
/** Looked at again each time: Twilio lists by its own clock, and a message may be listed late. */
const overlapMs = 15 * 60 * 1000;
/** What is older is answered by nobody any more: the channel's window has closed. */
const lookBackMaxMs = 24 * 60 * 60 * 1000;
/** A webhook has 15 s, and its fallback as many; what is younger is still on its way. */
const settledAfterMs = 40_000;

/**
 * Takes in what the channel has received for us and we never saw: both its webhook and the fallback
 * were lost, because nobody was there to answer them.
 */
export async function reconcileInbound(): Promise<{ found: number }> {
  const client = await db();
  const now = Date.now();
  const since = await lookBackTo(now);
  const listed = await listInbound(since);
  const known = await client.message.findMany({
    where: { sid: { in: listed.map(({ sid }) => sid) } },
    select: { sid: true },
  });
  const knownSids = new Set(known.map(({ sid }) => sid));
  const missed = listed.filter(({ sid, at }) => !knownSids.has(sid) && at >= since);
  let found = 0;
  const failures: unknown[] = [];
  for (const theirs of Map.groupBy(missed, ({ from }) => from).values()) {
    try {
      found += await keepLate(await readAll(settledAmong(theirs, now - settledAfterMs)));
    } catch (error) {
      log.warn({ err: error }, 'missed messages of one person not stored yet');
      failures.push(error);
    }
  }
  if (found > 0) log.warn({ found }, 'missed messages stored');
  // Whose could not be read is looked for again, as far back as now: the job is tried again.
  if (failures.length > 0) throw failures[0];
  // What was listed and left as too young is seen again: the next look overlaps this one.
  await client.checkpoint.upsert({
    where: { name: markName },
    create: { name: markName, at: new Date(now) },
    update: { at: new Date(now) },
  });
  return { found };
}

/** An album comes in whole: what a younger message belongs to waits with it for the next look. */
function settledAmong(theirs: ListedMessage[], settledUntilMs: number): ListedMessage[] {
  const times = theirs.map(({ at }) => at.getTime());
  const young = times.filter((time) => time > settledUntilMs);
  return theirs.filter(({ at }) => {
    const time = at.getTime();
    return time <= settledUntilMs && young.every((later) => later - time > quietWaitMaxMs);
  });
}

async function readAll(listed: ListedMessage[]): Promise<{ at: Date; inbound: InboundMessage }[]> {
  const messages = [];
  for (const { at, read } of listed) messages.push({ at, inbound: await read() });
  return messages;
}

/**
 * Notes when the first process came up, before it takes in its first message. In whole seconds,
 * which is how Twilio counts.
 */
export async function noteFirstStart(): Promise<Date> {
  const at = new Date(Math.floor(Date.now() / 1000) * 1000);
  const mark = await (await db()).checkpoint.upsert({
    where: { name: firstStartName },
    create: { name: firstStartName, at },
    update: {},
  });
  return mark.at;
}

async function lookBackTo(now: number): Promise<Date> {
  const client = await db();
  const firstStart = await noteFirstStart();
  const last = await client.checkpoint.findUnique({ where: { name: markName } });
  const overlapped = (last?.at.getTime() ?? now) - overlapMs;
  return new Date(Math.max(overlapped, now - lookBackMaxMs, firstStart.getTime()));
}
