import { setCookie } from '@/app/_answers/set-cookie';

const cookieName = 'acervo-farewell';
const maxAgeSeconds = 600;

/**
 * Has the sign-in page, which is all that is left for who deleted everything of theirs, say that it
 * is done: their session goes last, with them.
 */
export function keepFarewell(): string {
  return setCookie(`${cookieName}=1`, '/sign-in', maxAgeSeconds);
}

export function hasFarewell(cookies: { has: (name: string) => boolean }): boolean {
  return cookies.has(cookieName);
}
