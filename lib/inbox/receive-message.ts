import { v7 as uuidv7 } from 'uuid';
import { transactRaw } from '@/lib/db';
import { sendJob } from '@/lib/jobs';
import { log } from '@/lib/log';
import { readInbound } from '@/lib/whatsapp';
import { insertMessage } from './insert-message';
import { turnQueue } from './turn-queue';

/**
 * Takes in one webhook request: the message and its job commit together, then the caller may say
 * 200. The same message a second time changes nothing.
 * @throws AcervoError `forbidden`, `bad_request`, `too_large`
 */
export async function receiveMessage(request: Request): Promise<void> {
  const inbound = await readInbound(request);
  const messageId = uuidv7();
  const isNew = await transactRaw(async (run) => {
    const { text, values } = insertMessage(messageId, inbound);
    const [stored] = await run<{ person_id: string }>(text, values);
    if (!stored) return false;
    await sendJob(run, turnQueue, { id: messageId, key: stored.person_id, data: { messageId } });
    return true;
  });
  log.info(
    { messageId: isNew ? messageId : undefined, media: inbound.media.length },
    isNew ? 'message received' : 'message received again',
  );
}
