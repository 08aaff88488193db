import { setCookie } from '@/app/_answers/set-cookie';

const cookieName = 'acervo-guest';

/** The guest's pass out of the request's cookies; its path is the link's own. */
export function readPass(headers: Headers): string | null {
  const pairs = (headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  return (
    pairs.find((pair) => pair.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1) ?? null
  );
}

/** A `Set-Cookie` value that lets its bearer into one link until that is over. */
export function passCookie(token: string, pass: string, expiresAt: Date): string {
  const seconds = Math.max(0, Math.floor((expiresAt.getTime() - Date.now()) / 1000));
  return cookie(`${cookieName}=${pass}`, token, seconds);
}

const daySeconds = 24 * 60 * 60;
const seenName = 'acervo-seen';

/** Whether this browser was counted today; that is all that the cookie says. */
export function wasSeen(headers: Headers): boolean {
  return (headers.get('cookie') ?? '').split(';').some((pair) => pair.trim() === `${seenName}=1`);
}

export function seenCookie(token: string): string {
  return cookie(`${seenName}=1`, token, daySeconds);
}

function cookie(pair: string, token: string, maxAgeSeconds: number): string {
  const path = `/s/${encodeURIComponent(token)}`;
  return setCookie(pair, path, maxAgeSeconds);
}
