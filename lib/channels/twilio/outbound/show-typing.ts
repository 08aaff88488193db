import { log } from '@/lib/log';
import { channelError } from './channel-error';
import { twilioClient } from './twilio-client';

/**
 * Shows the person that an answer is being written, for 25 s or until it arrives, and marks their
 * message as read. A courtesy (Twilio's public beta): it never fails a turn.
 */
export async function showTyping({ inboundSid }: { inboundSid: string }): Promise<void> {
  try {
    await (await twilioClient()).messaging.v2.typingIndicator.create({
      channel: 'whatsapp',
      messageId: inboundSid,
    });
  } catch (error) {
    log.debug({ err: channelError(error), messageSid: inboundSid }, 'typing was not shown');
  }
}
