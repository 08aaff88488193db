import type { TwilioAccount } from '../../servers/twilio-account';
import type { Inbound, Outbound, SentPhoto } from './ledger';

export const apiVersion = '2010-04-01';

/** A message as Twilio's REST API writes one, whichever way it went. */
export function messageResource(account: TwilioAccount, message: Inbound | Outbound) {
  const uri = `/${apiVersion}/Accounts/${account.accountSid}/Messages/${message.sid}`;
  const way = isOutbound(message)
    ? outboundFields(account, message)
    : inboundFields(account, message);
  return {
    account_sid: account.accountSid,
    api_version: apiVersion,
    body: message.body,
    error_code: null,
    error_message: null,
    messaging_service_sid: null,
    num_segments: '1',
    price: null,
    price_unit: null,
    sid: message.sid,
    subresource_uris: { media: `${uri}/Media.json` },
    uri: `${uri}.json`,
    ...way,
  };
}

export function mediaResource(account: TwilioAccount, message: Inbound, photo: SentPhoto) {
  const date = toRfc2822(message.sentAt);
  return {
    account_sid: account.accountSid,
    content_type: 'image/jpeg',
    date_created: date,
    date_updated: date,
    parent_sid: message.sid,
    sid: photo.sid,
    uri: `/${apiVersion}/Accounts/${account.accountSid}/Messages/${message.sid}/Media/${photo.sid}.json`,
  };
}

export function isOutbound(message: Inbound | Outbound): message is Outbound {
  return 'acceptedAt' in message;
}

function inboundFields({ from }: TwilioAccount, message: Inbound) {
  const date = toRfc2822(message.sentAt);
  return {
    date_created: date,
    date_sent: date,
    date_updated: date,
    direction: 'inbound',
    from: message.address,
    num_media: String(message.photos.length),
    status: 'received',
    to: from,
  };
}

function outboundFields({ from }: TwilioAccount, message: Outbound) {
  const date = toRfc2822(message.acceptedAt);
  return {
    date_created: date,
    date_sent: message.status === 'queued' ? null : date,
    date_updated: date,
    direction: 'outbound-api',
    from,
    num_media: message.mediaUrl === null ? '0' : '1',
    status: message.status,
    to: message.address,
  };
}

/** Whole seconds, as Twilio has them. */
function toRfc2822(date: Date): string {
  return date.toUTCString().replace('GMT', '+0000');
}
