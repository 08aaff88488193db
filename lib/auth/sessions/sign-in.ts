import { isAPIError } from 'better-auth/api';
import { db } from '@/lib/db';
import { allow, forgetGuesses, type Limit, waitForGuess } from '../limits';
import { takeCode } from '../one-time-tokens/codes';
import { takeLink } from '../one-time-tokens/links';
import { firstOperatorEmail } from '../users';
import { getAuth } from './auth';

/** A household of people who mistype, and no more of a program that guesses. */
export const signInsPerAddress: Limit = { name: 'sign-in by address', max: 60, seconds: 15 * 60 };
/** Why it was refused is not said: wrong, late, used and unknown look the same. */
export type SignIn =
  | {
      outcome: 'signed_in';
      setCookies: string[];
      /** An operator by invitation, with neither passkey nor password yet. */
      needsWayIn?: boolean;
    }
  | { outcome: 'refused' }
  | { outcome: 'too_often' };

/** Who asks: the request's headers name their browser; the address is counted. */
interface Visitor {
  headers: Headers;
  address: string;
}

export async function signInByLink({
  input: { code, ...visitor },
}: {
  input: Visitor & { code: string };
}): Promise<SignIn> {
  return signInBy(visitor, () => takeLink(code));
}

/** @param input.ticketId what the browser was given when it asked for the code */
export async function signInByCode({
  input: { tokenId, code, ...visitor },
}: {
  input: Visitor & { tokenId: string; code: string };
}): Promise<SignIn> {
  return signInBy(visitor, () => takeCode(tokenId, code));
}

export async function signInByPassword({
  input: { email, password, headers, address },
}: {
  input: Visitor & { email: string; password: string };
}): Promise<SignIn> {
  // Not counted by operator: guesses from elsewhere would shut them out.
  const guess = { what: 'operator', address };
  if (!(await waitForGuess(guess))) return { outcome: 'too_often' };
  const { api } = await getAuth();
  try {
    const opened = await api.signInEmail({
      headers,
      body: { email, password },
      returnHeaders: true,
    });
    await forgetGuesses(guess);
    return { outcome: 'signed_in', setCookies: opened.headers.getSetCookie() };
  } catch (error) {
    if (isAPIError(error)) return { outcome: 'refused' };
    throw error;
  }
}

async function signInBy(
  { headers, address }: Visitor,
  take: () => Promise<string | null>,
): Promise<SignIn> {
  if (!(await allow(signInsPerAddress, address))) return { outcome: 'too_often' };
  const userId = await take();
  if (userId === null) return { outcome: 'refused' };
  const { api } = await getAuth();
  const opened = await api.openSession({ headers, body: { userId }, returnHeaders: true });
  const setCookies = opened.headers.getSetCookie();
  return { outcome: 'signed_in', setCookies, needsWayIn: await needsWayIn(userId) };
}

/** The operator who started the server needs none: the terminal gives them links. */
async function needsWayIn(userId: string): Promise<boolean> {
  const count = await (await db()).user.count({
    where: {
      id: userId,
      role: 'operator',
      email: { not: firstOperatorEmail },
      passkeys: { none: {} },
      credentials: { none: { password: { not: null } } },
    },
  });
  return count > 0;
}
