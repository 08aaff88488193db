import 'server-only';
import { cookies } from 'next/headers';
import {
  type Preferences,
  preferenceCookies,
  readLanguage,
  readTheme,
} from '@/components/site/preferences';

/** Read on the server, so that a page comes in its colours and does not change into them. */
export async function viewerPreferences(): Promise<Preferences> {
  const jar = await cookies();
  return {
    language: readLanguage(jar.get(preferenceCookies.language)?.value),
    theme: readTheme(jar.get(preferenceCookies.theme)?.value),
  };
}
