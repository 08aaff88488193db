import type { Context } from '@/lib/context';
import { db } from '@/lib/db';
import { freshSeconds, getAuth } from './auth';

/** When a device was last used is told to the minute: a row a photo would be too dear. */
const usedEveryMs = 60_000;

/** Whoever asks, by the session that their cookie names. */
export interface SignedIn {
  ctx: Context;
  userId: string;
  sessionId: string;
  /** An operator's address; null of a person, and of the operator who started the server. */
  email: string | null;
  /** They signed in so lately that they may change how they sign in. */
  isFresh: boolean;
}

export async function readSession(headers: Headers): Promise<SignedIn | null> {
  // Most requests of strangers: they need no look into the database.
  if (!headers.get('cookie')?.includes('session_token=')) return null;
  const auth = await getAuth();
  const found = await auth.api.getSession({ headers });
  if (!found) return null;
  const { session, user } = found;
  await noteUse(session.id, session.usedAt);
  const email = user.email.endsWith('.invalid') ? null : user.email;
  return {
    ctx: contextOf(user, email),
    userId: user.id,
    sessionId: session.id,
    email,
    isFresh: Date.now() - session.createdAt.getTime() < freshSeconds * 1000,
  };
}

function contextOf(
  user: { id: string; role?: string | null | undefined; personId?: string | null | undefined },
  email: string | null,
): Context {
  if (user.role === 'operator') {
    return { actor: 'operator', who: { kind: 'operator', id: user.id, name: email } };
  }
  if (!user.personId) throw new Error('A user who is no operator is nobody.');
  return { actor: 'person', personId: user.personId };
}

async function noteUse(sessionId: string, usedAt: Date | null | undefined): Promise<void> {
  if (usedAt && Date.now() - usedAt.getTime() < usedEveryMs) return;
  await (await db()).session.updateMany({
    where: { id: sessionId },
    data: { usedAt: new Date() },
  });
}
