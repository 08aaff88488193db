import { linkImage } from '@/lib/catalogue';
import { db } from '@/lib/db';
import { isAcervoError } from '@/lib/errors';
import { log } from '@/lib/log';
import { sendMessage } from '@/lib/whatsapp';

/**
 * Sends the replies of the turn that answered this message, in order. One that the channel refuses
 * for good is marked and the rest go on; while the channel is out of reach the job is tried again.
 */
export async function sendReplies({
  messageId,
  isLastAttempt,
}: {
  messageId: string;
  isLastAttempt: boolean;
}): Promise<void> {
  const client = await db();
  const replies = await client.message.findMany({
    where: {
      direction: 'outbound',
      status: 'waiting',
      turn: { messages: { some: { id: messageId } } },
    },
    orderBy: { position: 'asc' },
    include: { person: { select: { replyTo: true } } },
  });
  for (const reply of replies) {
    try {
      const sid = await send(reply);
      await client.message.update({ where: { id: reply.id }, data: { status: 'done', sid } });
    } catch (error) {
      const code = isAcervoError(error) ? error.code : 'unexpected';
      if (code === 'channel_unavailable' && !isLastAttempt) throw error;
      log.error({ err: error, replyId: reply.id }, 'reply not sent');
      await client.message.update({
        where: { id: reply.id },
        data: { status: 'failed', errorCode: code },
      });
    }
  }
}

async function send(reply: {
  personId: string;
  body: string;
  imageId: number | null;
  person: { replyTo: string };
}): Promise<string> {
  const to = reply.person.replyTo;
  if (reply.imageId === null) return (await sendMessage({ to, body: reply.body })).sid;
  const ctx = { actor: 'person' as const, personId: reply.personId };
  const mediaUrl = await linkImage({ ctx, input: { imageId: reply.imageId } });
  return (await sendMessage({ to, mediaUrl, ...(reply.body && { body: reply.body }) })).sid;
}
