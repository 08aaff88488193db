import type { Twilio } from 'twilio';
import { z } from 'zod';
import { getConfig } from '@/lib/config';
import { channelError } from './channel-error';
import { paceSender } from './pace-sender';
import { twilioClient } from './twilio-client';

export interface OutboundMessage {
  to: string;
  body?: string;
  /** An address that Twilio can fetch, of a JPEG or PNG under 5 MB. WhatsApp carries one a message. */
  mediaUrl?: string;
  /** Instead of a body: what `createQuickReplies` made, and what stands in its places. */
  content?: { sid: string; variables: Record<string, string> };
  /** Where Twilio reports the message's way. */
  statusCallback?: string;
}

export interface SentMessage {
  sid: string;
  status: string;
}

const sentSchema = z.object({ sid: z.string().min(1), status: z.string().min(1) });

/**
 * Hands one message to Twilio. Done means accepted, not delivered. A failure without an answer
 * leaves open whether it was accepted.
 * @throws AcervoError `channel_refused`, `channel_unavailable`
 */
export async function sendMessage(message: OutboundMessage): Promise<SentMessage> {
  await paceSender();
  return sendMessageOver(await twilioClient(), getConfig().whatsapp.from, message);
}

/** `sendMessage` over a client of the caller's choice. */
export async function sendMessageOver(
  client: Twilio,
  from: string,
  { to, body, mediaUrl, content, statusCallback }: OutboundMessage,
): Promise<SentMessage> {
  try {
    const sent = await client.messages.create({
      from,
      to,
      ...(body !== undefined && { body }),
      ...(mediaUrl !== undefined && { mediaUrl: [mediaUrl] }),
      ...(content !== undefined && {
        contentSid: content.sid,
        contentVariables: JSON.stringify(content.variables),
      }),
      ...(statusCallback !== undefined && { statusCallback }),
    });
    return sentSchema.parse(sent);
  } catch (error) {
    throw channelError(error);
  }
}
