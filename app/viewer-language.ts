import 'server-only';
import { headers } from 'next/headers';
import { preferredLanguage } from '@/components/site/preferred-language';
import type { Language } from '@/lib/language';
import { viewerPreferences } from './viewer-preferences';

/** The language that the viewer chose in the settings, or else that their browser asks for. */
export async function viewerLanguage(): Promise<Language> {
  const { language } = await viewerPreferences();
  return language ?? preferredLanguage((await headers()).get('accept-language'));
}
