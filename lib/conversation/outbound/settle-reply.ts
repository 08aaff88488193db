import { findSent } from '@/lib/channels';
import { db } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { log } from '@/lib/log';
import type { Outbox, Reply } from './outbox';

/** Twilio lists a message seconds after it has accepted it. */
const graceMs = 10_000;
/** Between our clocks and Twilio's. */
const clockSkewMs = 60_000;

/**
 * A reply that was being sent when a worker died, or whose answer was lost: Twilio's own list says
 * whether it was accepted. A person's replies go one after the other, so a message of theirs that
 * is in the list and not in our rows is this one.
 * @returns false when it was not accepted and may be sent again
 * @throws AcervoError `channel_unavailable` while nobody can tell
 */
export async function settleReply(reply: Reply, outbox: Outbox): Promise<boolean> {
  const client = await db();
  const intentAt = reply.intentAt ?? new Date(0);
  const since = new Date(intentAt.getTime() - clockSkewMs);
  const listed = await findSent({ to: outbox.to, since });
  const known = await client.message.findMany({
    where: { sid: { in: listed.map(({ sid }) => sid) } },
    select: { sid: true, id: true },
  });
  const unknown = listed.find(({ sid }) => !known.some((row) => row.sid === sid));
  if (unknown) {
    await client.message.updateMany({
      where: { id: reply.id, status: 'sending' },
      data: { status: 'done', sid: unknown.sid },
    });
    log.info({ replyId: reply.id }, 'reply had been accepted');
    return true;
  }
  // A status callback may have told us in the meantime.
  const { status } = await client.message.findUniqueOrThrow({ where: { id: reply.id } });
  if (status === 'done') return true;
  if (Date.now() - intentAt.getTime() < graceMs) {
    throw new AcervoError('channel_unavailable', 'It is not known yet whether a reply was sent.');
  }
  return false;
}
