import 'server-only';
import { headers } from 'next/headers';
import { preferredLanguage } from '@/components/site/preferred-language';
import type { Language } from '@/lib/language';

/** The language that the viewer's browser asks for. */
export async function viewerLanguage(): Promise<Language> {
  return preferredLanguage((await headers()).get('accept-language'));
}
