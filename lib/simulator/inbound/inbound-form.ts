import type { ChatMessage } from '../chat/message';
import type { Person } from '../chat/people';
import { type TwinSettings, twilioApiVersion } from '../twin';

/**
 * The form of an inbound WhatsApp message, with the fields that Twilio sends for one.
 * @see https://www.twilio.com/docs/messaging/guides/webhook-request
 */
export function inboundForm(
  settings: TwinSettings,
  person: Person,
  message: ChatMessage,
  repliedTo: ChatMessage | undefined,
): Record<string, string> {
  const waId = person.externalUserId ? null : person.address.replace('whatsapp:+', '');
  return {
    SmsMessageSid: message.sid,
    NumMedia: String(message.media.length),
    ProfileName: person.name,
    MessageType: messageType(message),
    SmsSid: message.sid,
    ...(waId === null ? {} : { WaId: waId }),
    ...(person.externalUserId ? { ExternalUserId: person.externalUserId } : {}),
    SmsStatus: 'received',
    Body: message.body,
    To: message.to,
    NumSegments: '1',
    ReferralNumMedia: '0',
    MessageSid: message.sid,
    AccountSid: settings.accountSid,
    ChannelMetadata: channelMetadata(person, waId),
    From: message.from,
    ApiVersion: twilioApiVersion,
    ...mediaFields(settings, message),
    ...locationFields(message),
    ...(message.tappedId === null
      ? {}
      : { ButtonText: message.body, ButtonPayload: message.tappedId }),
    ...(repliedTo
      ? {
          OriginalRepliedMessageSender: repliedTo.from,
          OriginalRepliedMessageSid: repliedTo.sid,
        }
      : {}),
  };
}

/** Where a medium is fetched with the account's credentials, at Twilio and here. */
function mediaUrl(settings: TwinSettings, messageSid: string, mediaSid: string): string {
  return `${settings.apiBaseUrl}/${twilioApiVersion}/Accounts/${settings.accountSid}/Messages/${messageSid}/Media/${mediaSid}`;
}

function mediaFields(settings: TwinSettings, message: ChatMessage): Record<string, string> {
  const fields = message.media.flatMap((media, index) => [
    [`MediaContentType${index}`, media.contentType],
    [`MediaUrl${index}`, mediaUrl(settings, message.sid, media.sid)],
  ]);
  return Object.fromEntries(fields);
}

function locationFields({ location }: ChatMessage): Record<string, string> {
  if (!location) return {};
  const { latitude, longitude, label, address } = location;
  return {
    Latitude: String(latitude),
    Longitude: String(longitude),
    ...(label === '' ? {} : { Label: label }),
    ...(address === '' ? {} : { Address: address }),
  };
}

function messageType(message: ChatMessage): string {
  if (message.location) return 'location';
  if (message.tappedId !== null) return 'button';
  const contentType = message.media[0]?.contentType;
  if (contentType === undefined) return 'text';
  const kind = contentType.split('/')[0] ?? '';
  return ['image', 'audio', 'video'].includes(kind) ? kind : 'document';
}

function channelMetadata(person: Person, waId: string | null): string {
  const context = { ProfileName: person.name, ...(waId === null ? {} : { WaId: waId }) };
  return JSON.stringify({ type: 'whatsapp', data: { context } });
}
