import { createHmac } from 'node:crypto';
import { getConfig } from '@/lib/config';
import { equalSecrets } from './equal-secrets';

const cookieName = 'acervo-session';

/** Long enough that a phone's home screen keeps working, short enough that a lost one goes out. */
const sessionSeconds = 30 * 24 * 60 * 60;

/** A `Set-Cookie` value that signs its bearer in as the operator for 30 days. */
export function issueSession(): string {
  const expires = Math.floor(Date.now() / 1000) + sessionSeconds;
  return cookie(`${expires}.${sign(expires)}`, sessionSeconds);
}

/** A `Set-Cookie` value that signs its bearer out. */
export function endSession(): string {
  return cookie('', 0);
}

export function hasSession(headers: Headers): boolean {
  const [expires, signature] = readCookie(headers).split('.');
  if (!expires || !signature || !/^\d{1,12}$/.test(expires)) return false;
  if (!equalSecrets(signature, sign(Number(expires)))) return false;
  return Number(expires) * 1000 > Date.now();
}

/** Named for its purpose, because the same secret signs links to media as well. */
function sign(expires: number): string {
  return createHmac('sha256', getConfig().linkSecret)
    .update(`web session ${expires}`)
    .digest('base64url');
}

function cookie(value: string, maxAgeSeconds: number): string {
  const secure = getConfig().publicBaseUrl.startsWith('https:') ? '; Secure' : '';
  return `${cookieName}=${value}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`;
}

function readCookie(headers: Headers): string {
  const pairs = (headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  return (
    pairs.find((pair) => pair.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1) ?? ''
  );
}
