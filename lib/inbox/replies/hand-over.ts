import { linkImage } from '@/lib/catalogue';
import { sendMessage, statusCallbackUrl } from '@/lib/whatsapp';
import { phrasesOf } from '../phrases';
import type { Outbox, Reply } from './outbox';

/** Gives one reply to the channel, its photo in the form that has not been refused yet. */
export async function handOver(
  reply: Reply,
  { to, personId, language }: Outbox,
): Promise<{ sid: string }> {
  const addressed = { to, statusCallback: statusCallbackUrl(reply.id) };
  if (reply.imageId === null) return sendMessage({ ...addressed, body: reply.body });
  if (reply.mediaForm > 1) {
    const body = [reply.body, phrasesOf(language).photoNotSent].filter(Boolean).join('\n');
    return sendMessage({ ...addressed, body });
  }
  const mediaUrl = await linkImage({
    ctx: { actor: 'person', personId },
    input: { imageId: reply.imageId, isSmall: reply.mediaForm === 1 },
  });
  return sendMessage({ ...addressed, mediaUrl, ...(reply.body && { body: reply.body }) });
}
