import { findShare } from './open-share';
import { isPassword } from './share-password';
import { sharePass } from './share-token';

export type Unlocked = { outcome: 'opened'; pass: string; expiresAt: Date } | { outcome: 'wrong' };

/**
 * Tries a password. The caller slows guesses down.
 * @returns null for a link that is over, or that asks for no password
 */
export async function unlockShare({
  input: { token, password },
}: {
  input: { token: string; password: string };
}): Promise<Unlocked | null> {
  const share = await findShare(token);
  if (!share?.passwordHash) return null;
  if (!(await isPassword(share.passwordHash, password))) return { outcome: 'wrong' };
  return { outcome: 'opened', pass: sharePass(share), expiresAt: share.expiresAt };
}
