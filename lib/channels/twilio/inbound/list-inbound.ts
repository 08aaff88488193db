import { getConfig } from '@/lib/config';
import { channelError } from '../outbound/channel-error';
import { twilioClient } from '../outbound/twilio-client';
import { type InboundMessage, inboundMediaMax, toInboundMessage } from './inbound-message';

/** Twilio's largest page. What one listing leaves, an earlier `since` finds the next time. */
const listedMax = 1000;

type Listed = Awaited<
  ReturnType<Awaited<ReturnType<typeof twilioClient>>['messages']['list']>
>[number];

/** A message as Twilio's list tells of it. */
export interface ListedMessage {
  sid: string;
  from: string;
  /** When Twilio got it, in whole seconds. */
  at: Date;
  /** Asks for its attachments: one request, or none. */
  read(): Promise<InboundMessage>;
}

/**
 * The messages that Twilio took in for us since a time, oldest first, by sid: for finding those
 * whose webhook never arrived.
 * @throws AcervoError `channel_unavailable`, `channel_refused`
 */
export async function listInbound(since: Date): Promise<ListedMessage[]> {
  const { from, accountSid } = getConfig().whatsapp;
  try {
    const listed = await (await twilioClient()).messages.list({
      to: from,
      dateSentAfter: since,
      limit: listedMax,
    });
    return listed
      .filter(({ direction }) => direction === 'inbound')
      .map((message) => ({
        sid: message.sid,
        from: message.from,
        at: message.dateCreated,
        read: async () => toInboundMessage(await fieldsOf(message, accountSid), accountSid),
      }))
      .reverse();
  } catch (error) {
    throw channelError(error);
  }
}

/** The webhook's form as far as the API knows it; a profile's name it does not tell. */
async function fieldsOf(message: Listed, accountSid: string): Promise<Record<string, string>> {
  const count = Number(message.numMedia);
  const media = count > 0 ? await listMedia(message.sid) : [];
  return {
    MessageSid: message.sid,
    AccountSid: accountSid,
    From: message.from,
    To: message.to,
    Body: message.body ?? '',
    NumMedia: String(count),
    ...Object.fromEntries(
      media.flatMap(({ url, contentType }, n) => [
        [`MediaUrl${n}`, url],
        [`MediaContentType${n}`, contentType],
      ]),
    ),
  };
}

async function listMedia(sid: string): Promise<{ url: string; contentType: string }[]> {
  const { apiBaseUrl } = getConfig().whatsapp;
  try {
    const media = await (await twilioClient()).messages(sid).media.list({ limit: inboundMediaMax });
    return media.map(({ uri, contentType }) => ({
      url: `${apiBaseUrl}${uri.replace(/\.json$/, '')}`,
      contentType,
    }));
  } catch (error) {
    throw channelError(error);
  }
}
