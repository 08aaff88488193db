import { setCookie } from '@/app/_answers/set-cookie';
import { preferenceCookies, readLanguage, readTheme } from '@/components/site/preferences';

/** As long as browsers keep any: a year and a bit. */
const cookieSeconds = 400 * 24 * 60 * 60;

/** A `Set-Cookie` value for what was chosen; anything else than a choice of ours takes it away. */
export function preferenceCookie(name: 'language' | 'theme', chosen: unknown): string {
  const given = typeof chosen === 'string' ? chosen : undefined;
  const value = name === 'language' ? readLanguage(given) : readTheme(given);
  const life = value === null ? 0 : cookieSeconds;
  return setCookie(`${preferenceCookies[name]}=${value ?? ''}`, '/', life);
}
