import { v7 as uuidv7 } from 'uuid';
import { type FailureClass, findSent, sendFailure } from '@/lib/channels';
import { db, type Prisma, runIn, transact } from '@/lib/db';
import { AcervoError, isAcervoError } from '@/lib/errors';
import { type Job, sendJob } from '@/lib/jobs';
import { log } from '@/lib/log';
import { replyQueue } from '../queues';
import { readButtons } from './buttons';
import { handOver } from './hand-over';
import { type Carried, hasMedia, type Outbox, type OutboxMessage, readOutbox } from './outbox';
import { paceWaitMs } from './pace';

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
async function settleReply(reply: OutboxMessage, outbox: Outbox): Promise<boolean> {
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

/** A photo goes as usual, smaller, as words alone; buttons as usual, or as words alone. */
const mediaFormsMax = 2;
const buttonFormsMax = 1;

/** The next form of what the channel refused; null when it is not the form that is at fault. */
export function simplerForm(
  { buttons, mediaForm, ...reply }: Carried & Pick<OutboxMessage, 'buttons' | 'mediaForm'>,
  failure: FailureClass,
): number | null {
  const isPicture = hasMedia(reply) && failure === 'media' && mediaForm < mediaFormsMax;
  // Why buttons are refused has many codes, and none of them speaks of the words.
  const isAboutButtons = ['media', 'content', 'refused'].includes(failure);
  const isButtons = buttons !== null && isAboutButtons && mediaForm < buttonFormsMax;
  return isPicture || isButtons ? mediaForm + 1 : null;
}

/**
 * Sends what is written to one person, in order and each message once. What the channel refuses for
 * good is noted and the rest go on; while the channel is out of reach the job is tried again. What
 * the pace of one person does not let through yet waits for a later job; words pass pictures then.
 */
export async function sendReplies({ data, signal }: Job<{ personId: string }>): Promise<void> {
  const outbox = await readOutbox(data.personId);
  /** The first of each kind that has to wait holds back those behind it. */
  const waits: { words: number; pictures: number } = { words: 0, pictures: 0 };
  for (const reply of outbox.replies) {
    const kind = hasMedia(reply) ? 'pictures' : 'words';
    if (outbox.unreachable) {
      await note(reply, { status: 'failed', errorCode: outbox.unreachable });
    } else if (outbox.isClosed) {
      await note(reply, { status: 'held', intentAt: new Date() });
    } else if (!isStillHeld(reply, outbox) && waits[kind] === 0) {
      waits[kind] = await sendOnce(reply, outbox, signal);
    }
  }
  const soonestMs = Math.min(...Object.values(waits).filter((ms) => ms > 0));
  if (Number.isFinite(soonestMs)) await sendLater(data.personId, soonestMs);
}

async function sendLater(personId: string, waitMs: number): Promise<void> {
  const afterSeconds = Math.ceil(waitMs / 1000);
  const job = { id: uuidv7(), key: personId, data: { personId }, afterSeconds };
  await transact((tx) => sendJob(runIn(tx), replyQueue, job));
}

/** The channel said that its window is closed, and the person has not written since. */
function isStillHeld(reply: OutboxMessage, { lastInboundAt }: Outbox): boolean {
  const { status, intentAt } = reply;
  return status === 'held' && intentAt !== null && (lastInboundAt ?? intentAt) <= intentAt;
}

/** @returns how long it has to wait; 0 when it is done with */
async function sendOnce(
  reply: OutboxMessage,
  outbox: Outbox,
  signal: AbortSignal,
): Promise<number> {
  if (reply.status === 'sending' && (await settleReply(reply, outbox))) return 0;
  const isPicture = hasMedia(reply);
  const waitMs = paceWaitMs(outbox.sent, isPicture);
  if (waitMs > 0) return waitMs;
  if (signal.aborted) throw new AcervoError('channel_unavailable', 'The job was stopped.');
  // Noted before: whatever happens next, the message may be on its way.
  const intentAt = new Date();
  const { body, buttons } = await note(reply, { status: 'sending', intentAt, delivery: null });
  outbox.sent.push({ atMs: intentAt.getTime(), isPicture });
  try {
    // As they stand now: a late photo may have added its line until this moment.
    const current = { ...reply, body, buttons: readButtons(buttons) };
    const { sid } = await handOver(current, outbox);
    // Only if no callback was faster and has moved it further.
    await (await db()).message.updateMany({
      where: { id: reply.id, status: 'sending' },
      data: { status: 'done', sid },
    });
  } catch (error) {
    const simpler = await takeFailure(reply, outbox, error);
    if (simpler) return sendOnce(simpler, outbox, signal);
  }
  return 0;
}

/**
 * Notes what a failed send calls for.
 * @returns the reply in a simpler form, which may be sent at once; else null
 * @throws what calls for another try of the job
 */
async function takeFailure(
  reply: OutboxMessage,
  outbox: Outbox,
  error: unknown,
): Promise<OutboxMessage | null> {
  const failure = sendFailure(error);
  if (!failure) {
    // Not the channel: the store, or the photo itself. Nothing was handed over.
    const isGone = isAcervoError(error, 'not_found');
    await note(
      reply,
      isGone ? { status: 'failed', errorCode: 'not_found' } : { status: 'waiting' },
    );
    if (!isGone) throw error;
    return null;
  }
  log.warn({ err: error, replyId: reply.id, class: failure.class }, 'reply not sent');
  if (failure.isUnknown) throw error;
  const mediaForm = simplerForm(reply, failure.class);
  if (mediaForm !== null) {
    await note(reply, { status: 'waiting', mediaForm });
    return { ...reply, status: 'waiting', mediaForm };
  }
  switch (failure.class) {
    case 'later':
      await note(reply, { status: 'waiting' });
      throw error;
    case 'window_closed':
      outbox.isClosed = true;
      await note(reply, { status: 'held', errorCode: failure.code });
      return null;
    case 'unreachable':
      outbox.unreachable = failure.code;
      await (await db()).person.update({
        where: { id: outbox.personId },
        data: { unreachable: failure.code },
      });
      break;
    case 'media':
    case 'content':
    case 'refused':
      break;
  }
  await note(reply, { status: 'failed', errorCode: failure.code });
  return null;
}

async function note(reply: OutboxMessage, data: Prisma.MessageUpdateInput) {
  const select = { body: true, buttons: true };
  return (await db()).message.update({ where: { id: reply.id }, data, select });
}
