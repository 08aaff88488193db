import type { Twilio } from 'twilio';
import { getConfig } from '@/lib/config';

let current: Promise<Twilio> | undefined;

/**
 * The process's own, on the configured account; it keeps its connections open. Twilio's SDK is
 * loaded when it is first needed: every start would wait for it.
 */
export function twilioClient(): Promise<Twilio> {
  current ??= import('./create-twilio-client').then(({ createTwilioClient }) =>
    createTwilioClient(getConfig().whatsapp),
  );
  return current;
}
