import type { Chats } from './chat/chats';

/** The account that the twin plays, and the places where the application is found. */
export interface TwinSettings {
  accountSid: string;
  /** Signs webhooks and is the password of the REST API, as at Twilio. */
  authToken: string;
  /** The address people write to, e.g. `whatsapp:+14155238886`. */
  from: string;
  /** Where the twin's REST API is found, without a slash at the end. */
  apiBaseUrl: string;
  /** Where the application is found, without a slash at the end. */
  publicBaseUrl: string;
}

export interface Twin {
  readonly settings: TwinSettings;
  readonly chats: Chats;
}

export const twilioApiVersion = '2010-04-01';
