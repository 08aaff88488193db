import { getConfig } from '@/lib/config';

/** Where people take everything with them, or leave. Put under an answer by us, never by a model. */
export function privacyAddress(): string {
  return `${getConfig().publicBaseUrl}/report/privacy`;
}
