import { setTimeout as wait } from 'node:timers/promises';
import { log } from '../../log';
import type { ChatMessage, MessageStatus } from '../chat/message';
import { postSigned } from '../inbound/post-signed';
import { type Twin, twilioApiVersion } from '../twin';
import { fetchOutgoingMedia } from './fetch-outgoing-media';
import { deliveryErrors } from './twilio-error';

/** Long enough that one tick is seen before two, short enough that nobody waits. */
const sentToDeliveredMs = 250;
/** Free words may be sent for a day after the person's last message. */
const sessionWindowMs = 24 * 60 * 60 * 1000;

/** Takes an accepted message to its phone, in the background; each step is told to the callback. */
export function deliverOutbound(twin: Twin, message: ChatMessage): void {
  deliver(twin, message).catch((error: unknown) => {
    log.error({ messageSid: message.sid, err: error }, 'simulated delivery broke off');
  });
}

/** The person looked at the chat: what was delivered counts as read. */
export function markRead(twin: Twin, personId: string): void {
  const unread = twin.chats
    .of(personId)
    .filter(({ direction, status }) => direction === 'outbound' && status === 'delivered');
  for (const { sid } of unread) advance(twin, sid, 'read');
}

async function deliver(twin: Twin, message: ChatMessage): Promise<void> {
  const addressError = findAddressError(twin, message);
  if (addressError !== null) return fail(twin, message.sid, addressError);
  if (message.status === 'queued') {
    if (message.mediaUrl !== null) {
      const fetched = await fetchOutgoingMedia(message.mediaUrl);
      if (fetched.errorCode !== null) return fail(twin, message.sid, fetched.errorCode);
      const media = await twin.chats.media.put(fetched.bytes, fetched.contentType);
      twin.chats.change(message.sid, { media: [media] });
    }
    advance(twin, message.sid, 'sent');
  }
  twin.chats.showTyping(message.personId, null);
  await wait(sentToDeliveredMs, undefined, { ref: false });
  advance(twin, message.sid, 'delivered');
}

function findAddressError(twin: Twin, message: ChatMessage): number | null {
  if (message.personId === '') return deliveryErrors.unknownTo;
  const written = twin.chats.of(message.personId).findLast((one) => one.direction === 'inbound');
  const isOpen = written && Date.now() - Date.parse(written.createdAt) < sessionWindowMs;
  return isOpen ? null : deliveryErrors.outsideWindow;
}

function fail(twin: Twin, sid: string, errorCode: number): void {
  log.warn({ messageSid: sid, errorCode }, 'simulated delivery refused');
  advance(twin, sid, 'failed', errorCode);
}

function advance(
  twin: Twin,
  sid: string,
  status: MessageStatus,
  errorCode: number | null = null,
): void {
  const message = twin.chats.change(sid, { status, errorCode });
  if (!message?.statusCallback) return;
  postSigned(twin.settings, message.statusCallback, statusForm(twin, message)).catch(
    (error: unknown) => {
      log.warn({ messageSid: sid, status, err: error }, 'simulated status callback failed');
    },
  );
}

/** @see https://www.twilio.com/docs/messaging/guides/outbound-message-status-in-status-callbacks */
function statusForm(twin: Twin, message: ChatMessage): Record<string, string> {
  return {
    ChannelPrefix: 'whatsapp',
    ApiVersion: twilioApiVersion,
    MessageStatus: message.status,
    SmsSid: message.sid,
    SmsStatus: message.status,
    MessageSid: message.sid,
    AccountSid: twin.settings.accountSid,
    From: message.from,
    To: message.to,
    ChannelToAddress: message.to,
    ...(message.errorCode === null ? {} : { ErrorCode: String(message.errorCode) }),
    ...(message.status === 'read' ? { EventType: 'READ' } : {}),
  };
}
