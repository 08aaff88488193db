import { isAPIError } from 'better-auth/api';
import { z } from 'zod';
import { db } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { allow } from '../limits';
import { getAuth } from './auth';
import { describeAgent } from './describe-agent';
import { mustBeOperator } from './passwords';
import type { SignedIn } from './read-session';
import { type SignIn, signInsPerAddress } from './sign-in';

export interface PasskeyEntry {
  id: string;
  name: string | null;
  createdAt: Date | null;
}

/** What the browser is asked, and the cookie that ties its answer to it. */
export interface PasskeyQuestion {
  options: unknown;
  setCookies: string[];
}

interface Answered {
  headers: Headers;
  /** As the browser gave it. */
  response: unknown;
}

/** What is looked up in the database must be a word; better-auth looks at the rest of it. */
const answerSchema = z.looseObject({ id: z.string().min(1).max(1400) });

export async function listPasskeys({ session }: { session: SignedIn }): Promise<PasskeyEntry[]> {
  return (await db()).passkey.findMany({
    where: { userId: session.userId },
    orderBy: { createdAt: 'asc' },
    select: { id: true, name: true, createdAt: true },
  });
}

/** @throws AcervoError `forbidden` for a person, and for a session that is not fresh */
export async function beginPasskey({
  session,
  input,
}: {
  session: SignedIn;
  input: { headers: Headers };
}): Promise<PasskeyQuestion> {
  mayChangePasskeys(session);
  const { api } = await getAuth();
  const { response, headers } = await api.generatePasskeyRegistrationOptions({
    headers: input.headers,
    returnHeaders: true,
  });
  return { options: response, setCookies: headers.getSetCookie() };
}

/** @throws AcervoError `bad_request` for an answer that does not fit its question; `forbidden` */
export async function savePasskey({
  session,
  input,
}: {
  session: SignedIn;
  input: Answered;
}): Promise<void> {
  mayChangePasskeys(session);
  const { api } = await getAuth();
  const { headers, response } = input;
  // Its owner knows it again by where it was made.
  const { browser, system } = describeAgent(headers.get('user-agent') ?? '');
  const name = [browser, system].filter(Boolean).join(', ') || 'Passkey';
  try {
    await api.verifyPasskeyRegistration({
      headers,
      body: { response: answerSchema.parse(response), name },
    });
  } catch (cause) {
    if (!isAPIError(cause)) throw cause;
    throw new AcervoError('bad_request', 'This passkey was not taken.', { cause });
  }
}

/** @throws AcervoError `not_found`, also for somebody else's; `forbidden` */
export async function removePasskey({
  session,
  input,
}: {
  session: SignedIn;
  input: { id: string };
}): Promise<void> {
  mayChangePasskeys(session);
  const { count } = await (await db()).passkey.deleteMany({
    where: { id: input.id, userId: session.userId },
  });
  if (count === 0) throw new AcervoError('not_found', 'There is no such passkey.');
}

export async function beginPasskeySignIn(headers: Headers): Promise<PasskeyQuestion> {
  const { api } = await getAuth();
  const asked = await api.generatePasskeyAuthenticationOptions({ headers, returnHeaders: true });
  return { options: asked.response, setCookies: asked.headers.getSetCookie() };
}

export async function signInByPasskey({
  input,
}: {
  input: Answered & { address: string };
}): Promise<SignIn> {
  const { headers, response, address } = input;
  if (!(await allow(signInsPerAddress, address))) return { outcome: 'too_often' };
  const { api } = await getAuth();
  try {
    const opened = await api.verifyPasskeyAuthentication({
      headers,
      body: { response: answerSchema.parse(response) as never },
      returnHeaders: true,
    });
    return { outcome: 'signed_in', setCookies: opened.headers.getSetCookie() };
  } catch (error) {
    if (isAPIError(error)) return { outcome: 'refused' };
    throw error;
  }
}

function mayChangePasskeys(session: SignedIn): void {
  mustBeOperator(session);
  if (session.isFresh) return;
  throw new AcervoError('forbidden', 'Sign in again before you change how you sign in.');
}
