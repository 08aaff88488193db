import { db } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { getAuth } from './auth';
import { describeAgent } from './describe-agent';
import type { SignedIn } from './read-session';

/** More browsers than anybody has; the oldest beyond it are signed out by "all". */
const devicesMax = 100;

export interface Device {
  id: string;
  /** Names of makers, which are the same in every language; null where it says nothing known. */
  browser: string | null;
  system: string | null;
  signedInAt: Date;
  usedAt: Date;
  /** The one that asks. */
  isThis: boolean;
}

/** Where somebody is signed in, the last used first. */
export async function listDevices({ session }: { session: SignedIn }): Promise<Device[]> {
  const rows = await (await db()).session.findMany({
    where: { userId: session.userId, expiresAt: { gt: new Date() } },
    orderBy: { usedAt: 'desc' },
    take: devicesMax,
  });
  return rows.map(({ id, userAgent, createdAt, usedAt }) => ({
    id,
    ...describeAgent(userAgent ?? ''),
    signedInAt: createdAt,
    usedAt,
    isThis: id === session.sessionId,
  }));
}

/** @throws AcervoError `not_found`, also for a session that is somebody else's */
export async function endSession({
  session,
  input,
}: {
  session: SignedIn;
  input: { id: string };
}): Promise<void> {
  const { count } = await (await db()).session.deleteMany({
    where: { id: input.id, userId: session.userId },
  });
  if (count === 0) throw new AcervoError('not_found', 'There is no such device.');
}

/** Ends the session that the cookie names. @returns what makes the browser forget it */
export async function signOut(headers: Headers): Promise<string[]> {
  const { api } = await getAuth();
  const left = await api.signOut({ headers, returnHeaders: true });
  return left.headers.getSetCookie();
}

/** Signs out everywhere, here too. */
export async function endAllSessions({ session }: { session: SignedIn }): Promise<void> {
  await (await db()).session.deleteMany({ where: { userId: session.userId } });
}
