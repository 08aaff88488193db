import { z } from 'zod';
import { getConfig } from '@/lib/config';
import { AcervoError } from '@/lib/errors';
import { readSignedForm } from './read-signed-form';

export type Delivery = 'queued' | 'sent' | 'failed' | 'delivered' | 'read';

export interface StatusCallback {
  /** Our id of the reply, which we put into the callback's address. */
  replyId: string;
  sid: string;
  delivery: Delivery;
  /** Twilio's code, when it failed. */
  errorCode: string | null;
}

const deliveryByStatus: Record<string, Delivery> = {
  accepted: 'queued',
  scheduled: 'queued',
  queued: 'queued',
  sending: 'queued',
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  undelivered: 'failed',
  failed: 'failed',
  canceled: 'failed',
};

const receiptSchema = z.looseObject({
  MessageSid: z.string().regex(/^[A-Z]{2}\w{1,62}$/),
  AccountSid: z.string(),
  MessageStatus: z.string(),
  ErrorCode: z
    .string()
    .regex(/^\d{1,10}$/)
    .optional()
    .catch(undefined),
});

/**
 * How far a reply came, as Twilio's status callback tells it, once it is certain that Twilio does.
 * @returns null for a status that we do not know
 * @throws AcervoError `too_large`, `bad_request`, `forbidden`, as for a message
 */
export async function readStatusCallback(request: Request): Promise<StatusCallback | null> {
  const { fields, query } = await readSignedForm(request);
  const parsed = receiptSchema.safeParse(fields);
  const replyId = z.uuid().safeParse(query.get('reply'));
  if (!parsed.success || !replyId.success) {
    throw new AcervoError('bad_request', 'The status callback does not have its form');
  }
  const { AccountSid, MessageSid, MessageStatus, ErrorCode } = parsed.data;
  if (AccountSid !== getConfig().whatsapp.accountSid) {
    throw new AcervoError('forbidden', 'The status belongs to another account');
  }
  const delivery = deliveryByStatus[MessageStatus];
  if (!delivery) return null;
  return { replyId: replyId.data, sid: MessageSid, delivery, errorCode: ErrorCode ?? null };
}

/** Where Twilio reports a reply's way; the id in it comes back signed. */
export function statusCallbackUrl(replyId: string): string {
  return `${getConfig().publicBaseUrl}/whatsapp/status?reply=${replyId}`;
}
