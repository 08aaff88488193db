import { linkImage } from '@/lib/catalogue';
import { sendMessage, statusCallbackUrl } from '@/lib/whatsapp';
import { phrasesOf } from '../phrases';
import type { Outbox, Reply } from './outbox';
import { sendQuestion } from './send-question';

/** Gives one reply to the channel, its photo or buttons in the form that has not been refused yet. */
export async function handOver(
  reply: Reply,
  { to, personId, language }: Outbox,
): Promise<{ sid: string }> {
  const addressed = { to, statusCallback: statusCallbackUrl(reply.id) };
  if (reply.buttons !== null && reply.mediaForm === 0) {
    const { body, buttons } = reply;
    const question = reply.turnId ?? reply.id;
    return sendQuestion(addressed, { body, question, quickReplies: { language, buttons } });
  }
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
