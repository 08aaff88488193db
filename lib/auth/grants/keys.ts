import { randomBytes } from 'node:crypto';
import type { OperatorContext } from '@/lib/context';
import { db } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { hashSecret } from '../one-time-tokens/hash-secret';
import type { Scope } from './scopes';

export const keyPurpose = 'key';
/** Beyond any guessing. */
const keyBytes = 32;
const hintCharacters = 4;
/** A list that somebody reads; more keys than this are a leak of another kind. */
const keysMax = 100;

export interface KeyEntry {
  id: string;
  name: string;
  hint: string;
  scopes: string[];
  createdAt: Date;
  usedAt: Date | null;
}

/**
 * @returns the key itself, which is shown this once and kept nowhere
 * @throws AcervoError `bad_request` without a scope, or with too many keys
 */
export async function makeKey({
  input,
}: {
  ctx: OperatorContext;
  input: { name: string; scopes: Scope[] };
}): Promise<{ id: string; key: string }> {
  const client = await db();
  if (input.scopes.length === 0) {
    throw new AcervoError('bad_request', 'A key needs at least one scope.');
  }
  if ((await client.apiKey.count({ where: { revokedAt: null } })) >= keysMax) {
    throw new AcervoError('bad_request', `There are ${keysMax} keys: revoke one first.`);
  }
  const key = `acervo_${randomBytes(keyBytes).toString('base64url')}`;
  const { id } = await client.apiKey.create({
    data: {
      name: input.name,
      scopes: [...new Set(input.scopes)],
      hash: hashSecret(keyPurpose, key),
      hint: key.slice(-hintCharacters),
    },
    select: { id: true },
  });
  return { id, key };
}

/** Those that open something, newest first. */
export async function listKeys(_: { ctx: OperatorContext }): Promise<KeyEntry[]> {
  return (await db()).apiKey.findMany({
    where: { revokedAt: null },
    orderBy: { id: 'desc' },
    take: keysMax,
    select: { id: true, name: true, hint: true, scopes: true, createdAt: true, usedAt: true },
  });
}

/** @throws AcervoError `not_found`, also for one that was revoked before */
export async function revokeKey({
  input,
}: {
  ctx: OperatorContext;
  input: { id: string };
}): Promise<void> {
  const { count } = await (await db()).apiKey.updateMany({
    where: { id: input.id, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  if (count === 0) throw new AcervoError('not_found', 'There is no such key.');
}
