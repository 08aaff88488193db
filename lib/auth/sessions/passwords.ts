import { isAPIError } from 'better-auth/api';
import { db } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { allow, type Limit } from '../limits';
import { getAuth, passwordCharactersMax, passwordCharactersMin } from './auth';
import type { SignedIn } from './read-session';

export { passwordCharactersMin } from './auth';

/** Plenty for somebody who mistypes, hopeless for a program that guesses. */
const changes: Limit = { name: 'password change', max: 10, seconds: 15 * 60 };

export type PasswordChange = 'changed' | 'wrong' | 'stale' | 'unfit' | 'too_often';

export async function hasPassword({ session }: { session: SignedIn }): Promise<boolean> {
  return (await findPassword(session)) > 0;
}

/**
 * Gives an operator a password, or another one; all their other devices are signed out then.
 * @param input.current the password that they have; without it the session must be fresh
 * @param input.headers the request's, whose cookie says which session stays
 * @throws AcervoError `forbidden` for a person: they sign in by WhatsApp
 */
export async function changePassword({
  session,
  input,
}: {
  session: SignedIn;
  input: { current: string; chosen: string; headers: Headers };
}): Promise<PasswordChange> {
  mustBeOperator(session);
  const { current, chosen, headers } = input;
  if (chosen.length < passwordCharactersMin || chosen.length > passwordCharactersMax) {
    return 'unfit';
  }
  if (!(await allow(changes, session.userId))) return 'too_often';
  const { api } = await getAuth();
  try {
    if (await hasPassword({ session })) {
      await api.changePassword({
        headers,
        body: { currentPassword: current, newPassword: chosen },
      });
    } else if (!session.isFresh) {
      return 'stale';
    } else {
      await api.setPassword({ headers, body: { newPassword: chosen } });
    }
  } catch (error) {
    if (isAPIError(error)) return 'wrong';
    throw error;
  }
  await (await db()).session.deleteMany({
    where: { userId: session.userId, id: { not: session.sessionId } },
  });
  return 'changed';
}

/** @throws AcervoError `forbidden`: a person's way in is their WhatsApp, and no second one */
export function mustBeOperator({ ctx }: SignedIn): void {
  if (ctx.actor === 'operator') return;
  throw new AcervoError('forbidden', 'Passwords and passkeys are for operators.');
}

async function findPassword({ userId }: SignedIn): Promise<number> {
  return (await db()).credential.count({ where: { userId, password: { not: null } } });
}
