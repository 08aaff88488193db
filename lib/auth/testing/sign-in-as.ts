import { randomUUID } from 'node:crypto';
import type { Context } from '@/lib/context';
import { getAuth } from '../sessions/auth';
import { firstOperator, userOfPerson } from '../users';

/** The headers of a browser in which somebody is signed in; another session at each call. */
export async function signInAs(ctx: Context, userAgent = `test ${randomUUID()}`): Promise<Headers> {
  const userId = await (ctx.actor === 'operator' ? firstOperator() : userOfPerson(ctx.personId));
  const { api } = await getAuth();
  const { headers } = await api.openSession({
    headers: new Headers({ 'user-agent': userAgent }),
    body: { userId },
    returnHeaders: true,
  });
  return new Headers({ cookie: cookieOf(headers), 'user-agent': userAgent });
}

/** What a browser sends back of what it was told to keep. */
export function cookieOf(headers: Headers): string {
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
