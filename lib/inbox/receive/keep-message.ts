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
