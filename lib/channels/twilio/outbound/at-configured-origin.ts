import { twilioApiUrl } from '@/lib/config';

export function atConfiguredOrigin(uri: string, apiBaseUrl: string): string {
  if (apiBaseUrl === twilioApiUrl) return uri;
  const { pathname, search } = new URL(uri);
  return `${apiBaseUrl}${pathname}${search}`;
}
