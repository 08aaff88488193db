import { getConfig } from '@/lib/config';
import { type OperatorContext, operatorContext } from '@/lib/context';
import { db } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { equalSecrets } from '../equal-secrets';
import { hashSecret } from '../one-time-tokens/hash-secret';
import { keyPurpose } from './keys';
import type { Scope } from './scopes';

/** When a key was last used is told to the minute: a row a request would be too dear. */
const usedEveryMs = 60_000;

/**
 * @throws AcervoError `unauthorised` for a key that is not known or was revoked; `forbidden` for one
 *   that is not allowed this
 */
export async function authoriseKey(bearer: string, scope?: Scope): Promise<OperatorContext> {
  const { bearerKey } = getConfig();
  if (bearerKey !== null && equalSecrets(bearer, bearerKey)) return operatorContext;
  const client = await db();
  const key = await client.apiKey.findFirst({
    where: { hash: hashSecret(keyPurpose, bearer), revokedAt: null },
    select: { id: true, name: true, scopes: true, usedAt: true },
  });
  if (!key) throw new AcervoError('unauthorised', 'This key is not known here, or was revoked.');
  if (scope === undefined || !key.scopes.includes(scope)) {
    const needed = scope === undefined ? 'no scope opens it' : `it needs ${scope}`;
    throw new AcervoError('forbidden', `This key is not allowed that: ${needed}.`);
  }
  if (Date.now() - (key.usedAt?.getTime() ?? 0) > usedEveryMs) {
    await client.apiKey.updateMany({ where: { id: key.id }, data: { usedAt: new Date() } });
  }
  return { actor: 'operator', who: { kind: 'key', id: key.id, name: key.name } };
}
