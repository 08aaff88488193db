import { v7 as uuidv7 } from 'uuid';
import { fetchMedia } from '@/lib/channels';
import { db, type Prisma, runIn, type Transaction, transact } from '@/lib/db';
import { AcervoError, type ErrorCode, isAcervoError } from '@/lib/errors';
import { hastenJob, type Job, sendJob, yieldToRequests } from '@/lib/jobs';
import { log } from '@/lib/log';
import { arrivalWaitMs, turnQueue } from '../../queues';
import { showTypingWhenLong } from '../state/show-typing-when-long';
import { stageBytes } from './staged-bytes';

/** What does not come within an hour does not come: its sender hears so. */
export const givenUpAfterMs = 60 * 60_000;
/** A webhook can be ahead of its media; what is still missing then is gone. */
const missingTriesMax = 2;
/** What no later try can mend. */
const final: readonly ErrorCode[] = ['too_large'];

type Attachment = NonNullable<Awaited<ReturnType<typeof readAttachment>>>;

/**
 * Fetches one attachment for the turn that waits for it, and lets that turn begin.
 * @throws what calls for another try
 */
export async function fetchAttachment(job: Job<{ mediaId: string }>): Promise<void> {
  await yieldToRequests(job.signal);
  const attachment = await readAttachment(job.data.mediaId);
  // Once it is detached, the other queue is at it.
  if (!attachment || attachment.detachedAt || !isAwaited(attachment)) return;
  const typing = showTypingWhenLong(attachment.message.sid ?? '');
  try {
    await fetchOnce(attachment, job);
  } finally {
    typing.stop();
  }
}

/**
 * Fetches on what its turn went on without, for an hour in all; then its message is answered once
 * more, with the file or with the news that it never came.
 * @throws what calls for another try
 */
export async function fetchDetached(job: Job<{ mediaId: string }>): Promise<void> {
  const attachment = await readAttachment(job.data.mediaId);
  if (!attachment?.detachedAt) return;
  if (isAwaited(attachment)) {
    const { id, dueAt } = attachment;
    const askedAtMs = (dueAt ?? attachment.detachedAt).getTime() - arrivalWaitMs;
    try {
      await fetchOnce(attachment, job);
    } catch (error) {
      if (Date.now() - askedAtMs < givenUpAfterMs) throw error;
      log.warn({ err: error, mediaId: id }, 'media given up');
      const isStoreDown = isAcervoError(error, 'storage_unavailable');
      const refusal = isStoreDown ? 'storage_unavailable' : 'media_late';
      await settle(attachment, { status: 'refused', refusal });
    }
  }
  await reopenMessage(attachment.message.id);
}

async function readAttachment(mediaId: string) {
  return (await db()).media.findUnique({
    where: { id: mediaId },
    select: {
      id: true,
      url: true,
      status: true,
      storageKey: true,
      dueAt: true,
      detachedAt: true,
      message: { select: { id: true, sid: true, personId: true } },
    },
  });
}

function isAwaited({ status, storageKey }: Attachment): boolean {
  return status === 'waiting' && storageKey === null;
}

async function fetchOnce(
  attachment: Attachment,
  { attempt, signal }: Job<{ mediaId: string }>,
): Promise<void> {
  const { id, url, message } = attachment;
  try {
    const bytes = await fetchMedia(url, signal);
    const storageKey = await stageBytes(message.personId, id, bytes);
    await settle(attachment, { storageKey });
  } catch (error) {
    const isGone = isAcervoError(error, 'media_missing') && attempt >= missingTriesMax;
    if (!isAcervoError(error) || !(final.includes(error.code) || isGone)) throw error;
    log.warn({ err: error, mediaId: id }, 'media refused');
    await settle(attachment, { status: 'refused', refusal: error.code });
  }
}

/** With the last of a message's files its turn may begin. */
async function settle({ id, message }: Attachment, found: Prisma.MediaUpdateInput): Promise<void> {
  await transact(async (tx) => {
    // Two files of one message: whoever is second sees the first one's.
    await tx.$executeRaw`SELECT FROM acervo_message WHERE id = ${message.id}::uuid FOR UPDATE`;
    await tx.media.updateMany({ where: { id, status: 'waiting', storageKey: null }, data: found });
    const awaited = { messageId: message.id, status: 'waiting' as const, storageKey: null };
    if ((await tx.media.count({ where: awaited })) > 0) return;
    await hastenJob(runIn(tx), turnQueue, message.id);
  });
}

/**
 * Lets the message of a detached file be answered once more.
 * @throws AcervoError `conflict` while its turn is under way
 */
async function reopenMessage(messageId: string): Promise<void> {
  await transact(async (tx) => {
    const [reopened] = await markReopened(tx, messageId);
    if (reopened) {
      const { personId } = reopened;
      const job = { id: uuidv7(), key: personId, data: { messageId } };
      return sendJob(runIn(tx), turnQueue, job);
    }
    const message = await tx.message.findUnique({
      where: { id: messageId },
      select: { turnId: true, status: true },
    });
    // Reopened already, by another of its files, and not taken up yet: its turn will find this one.
    if (!message || (message.status === 'waiting' && message.turnId === null)) return;
    throw new AcervoError('conflict', 'The turn that went on without this file is not over.');
  });
}

function markReopened(tx: Transaction, messageId: string): Promise<{ personId: string }[]> {
  return tx.$queryRaw`
    UPDATE acervo_message
    SET status = 'waiting', turn_id = NULL, detached_from = COALESCE(detached_from, turn_id)
    WHERE id = ${messageId}::uuid AND direction = 'inbound' AND status = 'done'
      AND turn_id IS NOT NULL
    RETURNING person_id::text AS "personId"`;
}
