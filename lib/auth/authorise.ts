import { type Context, type OperatorContext, requireOperator } from '@/lib/context';
import { AcervoError } from '@/lib/errors';
import { authoriseKey } from './grants/authorise-key';
import type { Scope } from './grants/scopes';
import { isSameOrigin } from './is-same-origin';
import { readSession, type SignedIn } from './sessions/read-session';

/** What of a request says who acts; a page is read with GET. */
export interface Asked {
  headers: Headers;
  method: string;
}

const readingMethods = ['GET', 'HEAD'];

/**
 * Who acts: every page, route and action asks this and nothing else. A bearer token decides alone,
 * so that a script with a wrong one is told.
 * @param scope what a key must be allowed for this; without one only a key for everything will do
 * @throws AcervoError `unauthorised`; `forbidden` for a change that another site asks for, and for a
 *   key that is not allowed this
 */
export async function authorise(asked: Asked, scope?: Scope): Promise<Context> {
  const bearer = readBearer(asked.headers);
  if (bearer !== null) return authoriseKey(bearer, scope);
  return (await authoriseSession(asked)).ctx;
}

/**
 * As `authorise`, for what is the operator's alone.
 * @throws AcervoError `unauthorised`, `forbidden`
 */
export async function authoriseOperator(asked: Asked, scope?: Scope): Promise<OperatorContext> {
  const ctx = await authorise(asked, scope);
  requireOperator(ctx);
  return ctx;
}

/**
 * As `authorise`, for what belongs to somebody who is signed in, and to no key. Browsers add the
 * cookie to other sites' requests too: a session changes something only when our own page asked.
 * @throws AcervoError `unauthorised`, `forbidden`
 */
export async function authoriseSession({ headers, method }: Asked): Promise<SignedIn> {
  const session = readBearer(headers) === null ? await readSession(headers) : null;
  if (!session) throw new AcervoError('unauthorised', 'Sign in, or send a key as a bearer token.');
  const isChange = !readingMethods.includes(method.toUpperCase());
  if (isChange && !isSameOrigin(headers)) {
    throw new AcervoError('forbidden', 'This request did not come from a page of this site.');
  }
  return session;
}

function readBearer(headers: Headers): string | null {
  return /^bearer +(.+)$/i.exec(headers.get('authorization') ?? '')?.[1]?.trim() ?? null;
}
