import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { authoriseOperator } from '@/lib/access';
import type { OperatorContext } from '@/lib/context';
import { isAcervoError } from '@/lib/errors';

/** The operator who asks for a page; anybody else is led to the sign-in, and from there to `next`. */
export async function operatorOrSignIn(next: string): Promise<OperatorContext> {
  try {
    return await authoriseOperator({ headers: await headers(), method: 'GET' });
  } catch (error) {
    if (!isAcervoError(error, 'unauthorised')) throw error;
    redirect(`/sign-in?next=${encodeURIComponent(next)}`);
  }
}
