import { v7 as uuidv7 } from 'uuid';
import type { InboundMessage } from '@/lib/channels';
import { isOvertaken, isRefusedData, type RunSql, transactRaw } from '@/lib/db';
import { sendJobs } from '@/lib/jobs';
import { openHandover } from '@/lib/people';
import { arrivalWaitMs, fetchQueue, turnQueue } from '../queues';
import { batched } from './batch';
import { type Arrival, type Inserted, insertMessages } from './insert-messages';

/**
 * In a flood the transactions are what the processor's time goes into: more at once than this only
 * wait for each other, and so many messages share one.
 */
const crowd = { atOnce: 4, groupMax: 50, isOnesFault: isRefusedData };

/** Others who bring the same new address, or are being joined, are done by the second try or third. */
const triesMax = 5;
/** A message is doubted once for each person whom its addresses lead to, and it has four at most. */
const doubtsMax = 4;
/** A moment after the last of its files is due: the turn's job finds all of them there, or late. */
const lateTurnSeconds = arrivalWaitMs / 1000 + 1;

const keepTogether = batched(keepAll, crowd);

/**
 * The one door: a message and its job commit together. The same message again changes nothing.
 * @returns our id of it; null when it was here before
 */
export function keepMessage(inbound: InboundMessage): Promise<string | null> {
  return keepTogether({ id: uuidv7(), inbound });
}

/** Of the second that the channel tells: so it comes after all that came before it was written. */
const endOfSecondMs = 999;

/**
 * What somebody sent a while ago, each under the time at which the channel got it: beside those that
 * came on time it stands where it belongs. All of it or nothing, so that an album is whole.
 * @param listed one person's, in their order; times in whole seconds
 * @returns how many were not here before
 */
export async function keepLate(
  listed: readonly { at: Date; inbound: InboundMessage }[],
): Promise<number> {
  const ids = await keepAll(
    listed.map(({ at: second, inbound }, seq) => {
      const at = new Date(second.getTime() + endOfSecondMs);
      return { id: uuidv7({ msecs: at.getTime(), seq }), at, inbound };
    }),
  );
  return ids.filter((id) => id !== null).length;
}

async function keepAll(arrivals: Arrival[]): Promise<(string | null)[]> {
  for (let tries = 1; ; tries++) {
    try {
      return await transactRaw((run) => keepIn(run, arrivals));
    } catch (error) {
      if (tries === triesMax || !isOvertaken(error)) throw error;
    }
  }
}

async function keepIn(run: RunSql, arrivals: Arrival[]): Promise<(string | null)[]> {
  const byId = new Map<string, Inserted>();
  let left = arrivals;
  for (let round = 0; left.length > 0; round++) {
    if (round > doubtsMax) throw new Error('Whose a message is stays in doubt.');
    const { text, values } = insertMessages(left);
    const inserted = await run<Inserted>(text, values);
    for (const one of inserted) if (!one.is_doubted) byId.set(one.id, one);
    const doubted = inserted.filter((one) => one.is_doubted);
    left = left.filter(({ id }) => doubted.some((one) => one.id === id));
    for (const { id, person_id: personId } of doubted) {
      const inbound = left.find((one) => one.id === id)?.inbound;
      if (!inbound) continue;
      const { addresses, profileName: name, replyTo } = inbound;
      await openHandover(run, { personId, addresses, name, replyTo });
    }
  }
  await sendArrivalJobs(
    run,
    // In the order in which they came, whatever the order of the rows.
    arrivals.flatMap(({ id }) => byId.get(id) ?? []),
  );
  return arrivals.map(({ id }) => (byId.has(id) ? id : null));
}

/** A message with files is answered when they are there: the last of them hastens its turn. */
async function sendArrivalJobs(run: RunSql, stored: Inserted[]): Promise<void> {
  const turns = stored.map(({ id, person_id: key, media_ids: files }) => ({
    ...{ id, key, data: { messageId: id } },
    ...(files && { afterSeconds: lateTurnSeconds }),
  }));
  const fetches = stored.flatMap(({ person_id: personId, media_ids: files }) =>
    (files ?? []).map((id) => ({ id, key: id, data: { mediaId: id, personId } })),
  );
  await sendJobs(run, turnQueue, turns);
  await sendJobs(run, fetchQueue, fetches);
}
