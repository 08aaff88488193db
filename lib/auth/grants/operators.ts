import { db } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { linkInvitation } from '../one-time-tokens/links';
import { operatorOf } from '../users';

export interface OperatorEntry {
  email: string;
  devices: number;
  waysIn: ('password' | 'passkey')[];
}

/** @returns a link that signs the operator in, once, within a day; they choose a way in then */
export async function inviteOperator(email: string): Promise<string> {
  const { role } = (await (await db()).user.findUnique({ where: { email } })) ?? {};
  if (role === 'person') throw new AcervoError('bad_request', 'This address is a person’s.');
  return linkInvitation(await operatorOf(email, email));
}

export async function listOperators(): Promise<OperatorEntry[]> {
  const rows = await (await db()).user.findMany({
    where: { role: 'operator' },
    orderBy: { createdAt: 'asc' },
    select: {
      email: true,
      _count: {
        select: { sessions: { where: { expiresAt: { gt: new Date() } } }, passkeys: true },
      },
      credentials: { where: { password: { not: null } }, select: { id: true } },
    },
  });
  return rows.map(({ email, _count, credentials }) => ({
    email,
    devices: _count.sessions,
    waysIn: [
      ...(credentials.length > 0 ? (['password'] as const) : []),
      ...(_count.passkeys > 0 ? (['passkey'] as const) : []),
    ],
  }));
}

/** Ends their sessions, passkeys, password and open links with them. @throws AcervoError `not_found` */
export async function removeOperator(email: string): Promise<void> {
  const { count } = await (await db()).user.deleteMany({ where: { email, role: 'operator' } });
  if (count === 0) throw new AcervoError('not_found', `There is no operator ${email}.`);
}
