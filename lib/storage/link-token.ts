import { createHmac, timingSafeEqual } from 'node:crypto';
import { checkLinkSeconds } from './storage';

/** `<expiry>.<key>.<signature>`: nothing is kept on the server, so any host can open it. */
export function createLinkToken(secret: string, key: string, expiresInSeconds: number): string {
  checkLinkSeconds(expiresInSeconds);
  const expiresAtMs = Date.now() + expiresInSeconds * 1000;
  const claim = `${expiresAtMs.toString(36)}.${Buffer.from(key).toString('base64url')}`;
  return `${claim}.${sign(secret, claim).toString('base64url')}`;
}

/** The key, or null when the token was altered, made with another secret, or has expired. */
export function readLinkToken(secret: string, token: string): string | null {
  const [expiry, encodedKey, signature, ...rest] = token.split('.');
  if (!expiry || !encodedKey || !signature || rest.length > 0) return null;
  const expected = sign(secret, `${expiry}.${encodedKey}`);
  const given = Buffer.from(signature, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  if (Number.parseInt(expiry, 36) <= Date.now()) return null;
  return Buffer.from(encodedKey, 'base64url').toString();
}

function sign(secret: string, claim: string): Buffer {
  return createHmac('sha256', secret).update(`media ${claim}`).digest();
}
