import type { ChatMedia, ChatMessage } from '../chat/message';
import { type TwinSettings, twilioApiVersion } from '../twin';

/** A message as Twilio's REST API writes one. */
export function messageResource(settings: TwinSettings, message: ChatMessage) {
  const uri = `/${twilioApiVersion}/Accounts/${settings.accountSid}/Messages/${message.sid}`;
  return {
    account_sid: settings.accountSid,
    api_version: twilioApiVersion,
    body: message.body,
    date_created: toRfc2822(message.createdAt),
    date_sent: message.status === 'queued' ? null : toRfc2822(message.createdAt),
    date_updated: toRfc2822(message.updatedAt),
    direction: message.direction === 'inbound' ? 'inbound' : 'outbound-api',
    error_code: message.errorCode,
    error_message: null,
    from: message.from,
    messaging_service_sid: null,
    num_media: String(numMedia(message)),
    num_segments: '1',
    price: null,
    price_unit: null,
    sid: message.sid,
    status: statusOf(message),
    subresource_uris: { media: `${uri}/Media.json` },
    to: message.to,
    uri: `${uri}.json`,
  };
}

export function mediaResource(settings: TwinSettings, message: ChatMessage, media: ChatMedia) {
  const date = toRfc2822(message.createdAt);
  return {
    account_sid: settings.accountSid,
    content_type: media.contentType,
    date_created: date,
    date_updated: date,
    parent_sid: message.sid,
    sid: media.sid,
    uri: `/${twilioApiVersion}/Accounts/${settings.accountSid}/Messages/${message.sid}/Media/${media.sid}.json`,
  };
}

/** What a person wrote is received at Twilio, whatever became of the webhook. */
function statusOf(message: ChatMessage): string {
  if (message.direction === 'outbound') return message.status;
  return message.status === 'read' ? 'read' : 'received';
}

function numMedia(message: ChatMessage): number {
  return Math.max(message.media.length, message.mediaUrl === null ? 0 : 1);
}

function toRfc2822(iso: string): string {
  return new Date(iso).toUTCString().replace('GMT', '+0000');
}
