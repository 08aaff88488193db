import { createHash } from 'node:crypto';
import type { Transaction } from '@/lib/db';

/**
 * The client that better-auth gets: a session's token is written and looked up as its hash, so that
 * whoever reads the table signs in as nobody. The hash needs no key because a token is 32 random
 * characters. What was asked for by its token comes back with it; other rows show their hash.
 */
export function hashTokens(client: Transaction): object {
  const session = new Proxy(client.session, {
    get(sessions, name) {
      const method = Reflect.get(sessions, name);
      if (typeof method !== 'function') return method;
      return async (args: unknown) => {
        const tokens = new Map<string, string>();
        const result = await method.call(sessions, hashedIn(args, tokens));
        for (const row of Array.isArray(result) ? result : [result]) restore(row, tokens);
        return result;
      };
    },
  });
  return new Proxy(client, {
    get: (all, name) => (name === 'session' ? session : Reflect.get(all, name)),
  });
}

/** A copy in which each string below a field `token` is hashed: conditions nest in many ways. */
function hashedIn(value: unknown, tokens: Map<string, string>, isToken = false): unknown {
  if (typeof value === 'string' && isToken) {
    const hash = createHash('sha256').update(value).digest('hex');
    tokens.set(hash, value);
    return hash;
  }
  if (Array.isArray(value)) return value.map((one) => hashedIn(one, tokens, isToken));
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      hashedIn(one, tokens, isToken || key === 'token'),
    ]),
  );
}

function restore(row: unknown, tokens: Map<string, string>): void {
  if (row === null || typeof row !== 'object' || !('token' in row)) return;
  row.token = tokens.get(String(row.token)) ?? row.token;
}
