import { v7 as uuidv7 } from 'uuid';
import { classifyFailure, readStatusCallback, type StatusCallback } from '@/lib/channels';
import { runIn, type Transaction, transact } from '@/lib/db';
import { sendJob } from '@/lib/jobs';
import { log } from '@/lib/log';
import { replyQueue } from '../queues';
import { readButtons } from './buttons';
import { simplerForm } from './send-replies';

/** The channel's rates have room again. */
const againAfterSeconds = 60;
/** A reply that the rates do not let through in this time is given up. */
const againUntilMs = 60 * 60 * 1000;

interface Moved {
  id: string;
  personId: string;
  imageId: number | null;
  drawingId: string | null;
  documentId: string | null;
  buttons: unknown;
  mediaForm: number;
  createdAt: Date;
}

/**
 * Takes in one status callback. Callbacks come repeated and out of order: a reply only ever moves
 * forward, and one about an earlier sending of the same reply changes nothing.
 * @throws AcervoError `forbidden`, `bad_request`, `too_large`
 */
export async function receiveStatusCallback(request: Request): Promise<void> {
  const receipt = await readStatusCallback(request);
  if (!receipt) return;
  await transact(async (tx) => {
    const [moved] = await moveForward(tx, receipt);
    if (moved && receipt.delivery === 'failed') await takeFailure(tx, moved, receipt);
  });
  const { replyId, delivery, errorCode } = receipt;
  log.info({ replyId, delivery, ...(errorCode && { errorCode }) }, 'receipt');
}

/** A reply whose answer was lost, or whose worker died, is settled by its first callback. */
function moveForward(
  tx: Transaction,
  { replyId, sid, delivery }: StatusCallback,
): Promise<Moved[]> {
  return tx.$queryRaw`
    UPDATE acervo_message SET
      delivery = ${delivery}::acervo_message_delivery,
      sid = ${sid},
      status = CASE WHEN status = 'sending' THEN 'done' ELSE status END,
      delivered_at = CASE WHEN ${delivery} IN ('delivered', 'read')
        THEN COALESCE(delivered_at, now()) ELSE delivered_at END,
      read_at = CASE WHEN ${delivery} = 'read' THEN now() ELSE read_at END
    WHERE id = ${replyId}::uuid AND direction = 'outbound'
      AND ((status = 'sending' AND sid IS DISTINCT FROM ${sid})
        OR (status IN ('done', 'held', 'failed') AND sid = ${sid}))
      AND (delivery IS NULL OR delivery < ${delivery}::acervo_message_delivery)
    RETURNING id::text, person_id::text AS "personId", image_id AS "imageId", drawing_id AS "drawingId",
      document_id::text AS "documentId", buttons,
      media_form AS "mediaForm", created_at AS "createdAt"`;
}

async function takeFailure(tx: Transaction, moved: Moved, receipt: StatusCallback): Promise<void> {
  const errorCode = receipt.errorCode ?? 'failed';
  const where = { id: moved.id };
  const failureClass = classifyFailure(errorCode);
  const mediaForm = simplerForm({ ...moved, buttons: readButtons(moved.buttons) }, failureClass);
  const isYoung = Date.now() - moved.createdAt.getTime() < againUntilMs;
  if (mediaForm !== null) {
    await tx.message.update({ where, data: { status: 'waiting', mediaForm } });
    return sendAgain(tx, moved.personId, 0);
  }
  if (failureClass === 'later' && isYoung) {
    await tx.message.update({ where, data: { status: 'waiting' } });
    return sendAgain(tx, moved.personId, againAfterSeconds);
  }
  const status = failureClass === 'window_closed' ? 'held' : 'failed';
  await tx.message.update({ where, data: { status, errorCode } });
  if (failureClass === 'unreachable') {
    await tx.person.update({ where: { id: moved.personId }, data: { unreachable: errorCode } });
  }
}

function sendAgain(tx: Transaction, personId: string, afterSeconds: number): Promise<void> {
  const job = { id: uuidv7(), key: personId, data: { personId }, afterSeconds };
  return sendJob(runIn(tx), replyQueue, job);
}
