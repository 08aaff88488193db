import { linkDrawing, linkImage } from '@/lib/catalogue';
import { sendMessage, statusCallbackUrl } from '@/lib/whatsapp';
import { phrasesOf } from '../phrases';
import type { Outbox, Reply } from './outbox';
import { sendQuestion } from './send-question';
import { withSecret } from './with-secret';

export function hasPicture({ imageId, drawingId }: Pick<Reply, 'imageId' | 'drawingId'>): boolean {
  return imageId !== null || drawingId !== null;
}

/** Gives one reply to the channel, its picture or buttons in the form that has not been refused yet. */
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
  if (!hasPicture(reply)) {
    const body = await withSecret(reply, { personId, language });
    return sendMessage({ ...addressed, body });
  }
  if (reply.mediaForm > 1) {
    const { photoNotSent, drawingNotSent } = phrasesOf(language);
    const lost = reply.imageId === null ? drawingNotSent : photoNotSent;
    const body = [reply.body, lost].filter(Boolean).join('\n');
    return sendMessage({ ...addressed, body });
  }
  const mediaUrl = await linkPicture(reply, personId);
  return sendMessage({ ...addressed, mediaUrl, ...(reply.body && { body: reply.body }) });
}

async function linkPicture(
  { imageId, drawingId, mediaForm }: Reply,
  personId: string,
): Promise<string> {
  const ctx = { actor: 'person' as const, personId };
  const isSmall = mediaForm === 1;
  if (imageId !== null) return linkImage({ ctx, input: { imageId, isSmall } });
  return linkDrawing({ ctx, input: { drawingId: drawingId ?? '', isSmall } });
}
