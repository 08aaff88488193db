import { getConfig } from '@/lib/config';
import { type InboundMessage, toInboundMessage } from './inbound-message';
import { readSignedForm } from './read-signed-form';

/**
 * The message that Twilio's webhook carries, once it is certain that Twilio sent it.
 * @throws AcervoError `too_large` (64 KB), `bad_request` (not a form, or not Twilio's),
 *   `forbidden` (the signature is missing or wrong, or another account's)
 */
export async function readInbound(request: Request): Promise<InboundMessage> {
  const { fields } = await readSignedForm(request);
  return toInboundMessage(fields, getConfig().whatsapp.accountSid);
}
