import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { getConfig } from '@/lib/config';

/** 32 bytes in base64url. */
const tokenForm = /^[\w-]{43}$/;

/**
 * The secret part of a share's link: 32 bytes that nobody guesses without the server's own secret.
 * It is made again from the id when its owner wants to copy the link, and the database has its hash
 * alone: whoever reads that opens nothing.
 */
export function shareToken(shareId: string): string {
  return sign(`share ${shareId}`).toString('base64url');
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Null for what is no token of ours, so that it is not looked for. */
export function readToken(given: string): string | null {
  return tokenForm.test(given) ? given : null;
}

/** Where guests open it. */
export function shareAddress(token: string): string {
  return `${getConfig().publicBaseUrl}/s/${token}`;
}

/** What says that a guest has given a share's password; it ends when the password changes. */
export function sharePass(share: { id: string; passwordHash: string | null }): string {
  return sign(`share pass ${share.id} ${share.passwordHash}`).toString('base64url');
}

export function isSharePass(
  share: { id: string; passwordHash: string | null },
  given: string | null,
): boolean {
  const expected = Buffer.from(sharePass(share));
  const actual = Buffer.from(given ?? '');
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}

/** The words before each name its purpose: the same secret signs other things as well. */
function sign(claim: string): Buffer {
  return createHmac('sha256', getConfig().linkSecret).update(claim).digest();
}
