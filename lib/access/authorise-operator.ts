import { getConfig } from '@/lib/config';
import type { OperatorContext } from '@/lib/context';
import { AcervoError } from '@/lib/errors';
import { equalSecrets } from './equal-secrets';
import { isSameOrigin } from './is-same-origin';
import { hasSession } from './session';

const operator: OperatorContext = Object.freeze({ actor: 'operator' });

/**
 * The operator, when the request carries their key as a bearer token or their session's cookie.
 * A bearer token decides alone, so that a script with a wrong one is told.
 * @throws AcervoError `unauthorised`
 */
export function authoriseOperator(headers: Headers): OperatorContext {
  const bearer = readBearer(headers);
  const known =
    bearer === null ? hasSession(headers) : equalSecrets(bearer, getConfig().operatorKey);
  if (known) return operator;
  throw new AcervoError('unauthorised', "Sign in, or send the operator's key as a bearer token.");
}

/**
 * As `authoriseOperator`, for a request that changes something: browsers add the cookie to other
 * sites' requests too, so a session counts only when our own page sent it.
 * @throws AcervoError `unauthorised`, `forbidden`
 */
export function authoriseChange(headers: Headers): OperatorContext {
  const ctx = authoriseOperator(headers);
  if (readBearer(headers) === null && !isSameOrigin(headers)) {
    throw new AcervoError('forbidden', 'This request did not come from a page of this site.');
  }
  return ctx;
}

function readBearer(headers: Headers): string | null {
  return /^bearer +(.+)$/i.exec(headers.get('authorization') ?? '')?.[1]?.trim() ?? null;
}
