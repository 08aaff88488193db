import { setTimeout as wait } from 'node:timers/promises';
import type { Random } from '../../measure/random';
import type { TwilioAccount } from '../../servers/twilio-account';
import type { Inbound, Ledger } from './ledger';
import { postSigned } from './post-signed';
import { apiVersion } from './resources';

const twiceShare = 0.2;
const twiceAtOnceShare = 0.4;
const secondDelayMsMax = 6000;
/** Twilio's "HTTP retrieval failure", told to the fallback. */
const retrievalFailure = '11200';

export interface Delivery {
  account: TwilioAccount;
  publicBaseUrl: string;
  ledger: Ledger;
  random: Random;
}

/**
 * Hands a message to the application as Twilio does: mostly once, sometimes twice, or not at all.
 * @returns two ends: of the first delivery, and of all
 */
export function deliverInbound(delivery: Delivery, message: Inbound) {
  const { ledger, random } = delivery;
  const isTwice = random.next() < twiceShare;
  const secondAfterMs = random.next() < twiceAtOnceShare ? 0 : random.below(secondDelayMsMax);
  const first = deliverOnce(delivery, message);
  const deliveries = [first];
  if (isTwice) {
    ledger.counts.deliveredTwice += 1;
    deliveries.push(wait(secondAfterMs).then(() => deliverOnce(delivery, message)));
  }
  const all = Promise.all(deliveries).then(() => {
    message.isLost = message.takenAt === null;
    if (message.isLost) ledger.counts.webhooksLost += 1;
  });
  return { first, all };
}

/** The webhook and, when that fails, its fallback, once. */
async function deliverOnce(delivery: Delivery, message: Inbound): Promise<void> {
  const { account, publicBaseUrl, ledger } = delivery;
  const url = `${publicBaseUrl}/whatsapp`;
  const form = inboundForm(account, message);
  let isTaken = await postSigned(account.authToken, url, form);
  if (!isTaken) {
    ledger.counts.webhooksFailed += 1;
    const told = { ...form, ErrorCode: retrievalFailure, ErrorUrl: url };
    isTaken = await postSigned(account.authToken, `${url}/fallback`, told);
  }
  if (isTaken) message.takenAt ??= new Date();
}

function inboundForm(account: TwilioAccount, message: Inbound): Record<string, string> {
  const { sid, address, body, photos } = message;
  const waId = address.replace('whatsapp:+', '');
  const context = { ProfileName: waId, WaId: waId };
  const media = `${account.apiBaseUrl}/${apiVersion}/Accounts/${account.accountSid}/Messages/${sid}/Media`;
  return {
    SmsMessageSid: sid,
    NumMedia: String(photos.length),
    ProfileName: `Pessoa ${waId.slice(-2)}`,
    MessageType: photos.length > 0 ? 'image' : 'text',
    SmsSid: sid,
    WaId: waId,
    SmsStatus: 'received',
    Body: body,
    To: account.from,
    NumSegments: '1',
    ReferralNumMedia: '0',
    MessageSid: sid,
    AccountSid: account.accountSid,
    ChannelMetadata: JSON.stringify({ type: 'whatsapp', data: { context } }),
    From: address,
    ApiVersion: apiVersion,
    ...Object.fromEntries(
      photos.flatMap((photo, index) => [
        [`MediaContentType${index}`, 'image/jpeg'],
        [`MediaUrl${index}`, `${media}/${photo.sid}`],
      ]),
    ),
  };
}
