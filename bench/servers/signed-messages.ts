import { randomBytes } from 'node:crypto';
import twilio from 'twilio';
import type { TwilioAccount } from './twilio-account';

export interface SignedMessage {
  body: string;
  signature: string;
}

/** As many as a small town's people write within the same minute; each has messages in order. */
const people = 500;
/** One in so many brings a photo, where photos are asked for. */
const photoEvery = 3;

/**
 * Messages as Twilio posts them for WhatsApp, signed over the address and every field. Made before
 * the clock runs, so that the client costs as little as it can.
 */
export function makeSignedMessages(
  account: TwilioAccount,
  url: string,
  count: number,
  { withPhotos }: { withPhotos: boolean },
): SignedMessage[] {
  return Array.from({ length: count }, (_, n) => {
    const form = inboundForm(account, n, withPhotos && n % photoEvery === 0);
    return {
      body: new URLSearchParams(form).toString(),
      signature: twilio.getExpectedTwilioSignature(account.authToken, url, form),
    };
  });
}

function inboundForm(account: TwilioAccount, n: number, hasPhoto: boolean): Record<string, string> {
  const sid = `SM${randomBytes(16).toString('hex')}`;
  const waId = `5571${String(900_000_000 + (n % people))}`;
  const name = `Pessoa ${n % people}`;
  const context = { ProfileName: name, WaId: waId };
  const media = `${account.apiBaseUrl}/2010-04-01/Accounts/${account.accountSid}/Messages/${sid}/Media/ME${sid.slice(2)}`;
  return {
    SmsMessageSid: sid,
    NumMedia: hasPhoto ? '1' : '0',
    ProfileName: name,
    MessageType: hasPhoto ? 'image' : 'text',
    SmsSid: sid,
    WaId: waId,
    SmsStatus: 'received',
    Body: hasPhoto ? 'Meu cachorro na praia' : 'Mostre fotos de cachorro na praia',
    To: account.from,
    NumSegments: '1',
    ReferralNumMedia: '0',
    MessageSid: sid,
    AccountSid: account.accountSid,
    ChannelMetadata: JSON.stringify({ type: 'whatsapp', data: { context } }),
    From: `whatsapp:+${waId}`,
    ApiVersion: '2010-04-01',
    ...(hasPhoto && { MediaContentType0: 'image/jpeg', MediaUrl0: media }),
  };
}
