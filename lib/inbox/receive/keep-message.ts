import { v7 as uuidv7 } from 'uuid';
import { transactRaw } from '@/lib/db';
import { sendJob } from '@/lib/jobs';
import type { InboundMessage } from '@/lib/whatsapp';
import { turnQueue } from '../turn/turn-queue';
import { insertMessage } from './insert-message';

/**
 * The one door: a message and its job commit together. The same message again changes nothing.
 * @returns our id of it; null when it was here before
 */
export async function keepMessage(inbound: InboundMessage): Promise<string | null> {
  const messageId = uuidv7();
  return transactRaw(async (run) => {
    const { text, values } = insertMessage(messageId, inbound);
    const [stored] = await run<{ person_id: string }>(text, values);
    if (!stored) return null;
    await sendJob(run, turnQueue, { id: messageId, key: stored.person_id, data: { messageId } });
    return messageId;
  });
}
