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
    const outcome = await trySending(reply, isLastAttempt);
    await client.message.update({ where: { id: reply.id }, data: outcome });
  }
}

/** What to note of one reply. @throws AcervoError `channel_unavailable` while it may be tried again */
async function trySending(reply: Reply, isLastAttempt: boolean) {
  try {
    return { status: 'done' as const, sid: await send(reply) };
  } catch (error) {
    const code = isAcervoError(error) ? error.code : 'unexpected';
    if (code === 'channel_unavailable' && !isLastAttempt) throw error;
    log.error({ err: error, replyId: reply.id }, 'reply not sent');
    return { status: 'failed' as const, errorCode: code };
  }
}

interface Reply {
  id: string;
  personId: string;
  body: string;
  imageId: number | null;
  person: { replyTo: string };
}

async function send(reply: Reply): Promise<string> {
  const to = reply.person.replyTo;
  if (reply.imageId === null) return (await sendMessage({ to, body: reply.body })).sid;
  const ctx = { actor: 'person' as const, personId: reply.personId };
  const mediaUrl = await linkImage({ ctx, input: { imageId: reply.imageId } });
  return (await sendMessage({ to, mediaUrl, ...(reply.body && { body: reply.body }) })).sid;
}
