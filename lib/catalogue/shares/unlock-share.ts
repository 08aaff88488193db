import { db } from '@/lib/db';
import { findShare } from './open-share';
import { isPassword } from './share-password';
import { sharePass } from './share-token';

/** Enough for a family that mistypes, hopeless for a program that guesses. */
const triesMax = 10;
const triesWindow = '15 minutes';

export type Unlocked =
  | { outcome: 'opened'; pass: string; expiresAt: Date }
  | { outcome: 'wrong' | 'too_many_tries' };

/**
 * Tries a password. The tries are counted in the database before one is looked at, so that neither
 * many processes nor many at once let anybody try more.
 * @returns null for a link that is over, or that asks for no password
 */
export async function unlockShare({
  input: { token, password },
}: {
  input: { token: string; password: string };
}): Promise<Unlocked | null> {
  const share = await findShare(token);
  if (!share?.passwordHash) return null;
  if (!(await countTry(share.id))) return { outcome: 'too_many_tries' };
  if (!(await isPassword(share.passwordHash, password))) return { outcome: 'wrong' };
  // Guests who know it do not use up the tries of those who mistype.
  await (await db()).share.update({ where: { id: share.id }, data: { attempts: 0 } });
  return { outcome: 'opened', pass: sharePass(share), expiresAt: share.expiresAt };
}

/** @returns whether there was one left */
async function countTry(shareId: string): Promise<boolean> {
  const rows = await (await db()).$queryRaw<{ attempts: number }[]>`
    UPDATE acervo_share SET
      attempts = CASE WHEN attempts_since > now() - ${triesWindow}::interval
        THEN attempts + 1 ELSE 1 END,
      attempts_since = CASE WHEN attempts_since > now() - ${triesWindow}::interval
        THEN attempts_since ELSE now() END
    WHERE id = ${shareId}::uuid RETURNING attempts`;
  return (rows[0]?.attempts ?? triesMax + 1) <= triesMax;
}
