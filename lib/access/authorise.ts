import { getConfig } from '@/lib/config';
import { type Context, type OperatorContext, requireOperator } from '@/lib/context';
import { AcervoError } from '@/lib/errors';
import { equalSecrets } from './equal-secrets';
import { isSameOrigin } from './is-same-origin';
import { hasSession } from './session';

/** What of a request says who acts; a page is read with GET. */
export interface Asked {
  headers: Headers;
  method: string;
}

const operator: OperatorContext = Object.freeze({ actor: 'operator' });
const readingMethods = ['GET', 'HEAD'];

/**
 * Who acts: every page, route and action asks this and nothing else. A bearer token decides alone,
 * so that a script with a wrong one is told. Browsers add the cookie to other sites' requests too:
 * a session changes something only when our own page asked for it.
 * @throws AcervoError `unauthorised`; `forbidden` for a change that another site asks for
 */
export async function authorise({ headers, method }: Asked): Promise<Context> {
  const bearer = readBearer(headers);
  const known =
    bearer === null ? hasSession(headers) : equalSecrets(bearer, getConfig().operatorKey);
  if (!known) {
    throw new AcervoError('unauthorised', "Sign in, or send the operator's key as a bearer token.");
  }
  const isChange = !readingMethods.includes(method.toUpperCase());
  if (isChange && bearer === null && !isSameOrigin(headers)) {
    throw new AcervoError('forbidden', 'This request did not come from a page of this site.');
  }
  return operator;
}

/**
 * As `authorise`, for what is the operator's alone.
 * @throws AcervoError `unauthorised`, `forbidden`
 */
export async function authoriseOperator(asked: Asked): Promise<OperatorContext> {
  const ctx = await authorise(asked);
  requireOperator(ctx);
  return ctx;
}

function readBearer(headers: Headers): string | null {
  return /^bearer +(.+)$/i.exec(headers.get('authorization') ?? '')?.[1]?.trim() ?? null;
}
