import { getConfig } from '@/lib/config';

const cookieName = 'acervo-farewell';
const maxAgeSeconds = 600;

/**
 * Has the sign-in page, which is all that is left for who deleted everything of theirs, say that it
 * is done: their session goes last, with them.
 */
export function keepFarewell(): string {
  const secure = getConfig().publicBaseUrl.startsWith('https:') ? '; Secure' : '';
  return `${cookieName}=1; Path=/sign-in; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`;
}

export function hasFarewell(cookies: { has: (name: string) => boolean }): boolean {
  return cookies.has(cookieName);
}
