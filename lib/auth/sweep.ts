import { db } from '@/lib/db';

/** Lets go of links, codes, sessions and counts whose time is over. @returns how many */
export async function sweepAccess(): Promise<number> {
  const client = await db();
  const over = { expiresAt: { lt: new Date() } };
  const swept = await Promise.all([
    client.oneTimeToken.deleteMany({ where: over }),
    client.session.deleteMany({ where: over }),
    client.verification.deleteMany({ where: over }),
    client.rateLimit.deleteMany({ where: { until: { lt: new Date() } } }),
  ]);
  return swept.reduce((sum, { count }) => sum + count, 0);
}
