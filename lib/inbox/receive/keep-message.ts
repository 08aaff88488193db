import { v7 as uuidv7 } from 'uuid';
import { isRefusedData, transactRaw } from '@/lib/db';
import { sendJobs } from '@/lib/jobs';
import type { InboundMessage } from '@/lib/whatsapp';
import { turnQueue } from '../turn/turn-queue';
import { gather } from './gather';
import { type Arrival, insertMessages } from './insert-messages';

/**
 * In a flood the transactions are what the processor's time goes into: more at once than this only
 * wait for each other, and so many messages share one.
 */
const crowd = { atOnce: 4, groupMax: 50, isOnesFault: isRefusedData };

const keepTogether = gather(keepAll, crowd);

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
  return transactRaw(async (run) => {
    const { text, values } = insertMessages(arrivals);
    const stored = await run<{ id: string; person_id: string }>(text, values);
    const personIds = new Map(stored.map((one) => [one.id, one.person_id]));
    // In the order in which they came, whatever the order of the rows.
    const jobs = arrivals.flatMap(({ id }) => {
      const key = personIds.get(id);
      return key ? [{ id, key, data: { messageId: id } }] : [];
    });
    await sendJobs(run, turnQueue, jobs);
    return arrivals.map(({ id }) => (personIds.has(id) ? id : null));
  });
}
