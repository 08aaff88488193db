import 'server-only';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { authorise, authoriseOperator, authoriseSession, type SignedIn } from '@/lib/access';
import type { Context, OperatorContext } from '@/lib/context';
import { isAcervoError } from '@/lib/errors';

/** Whoever asks for a page; strangers are led to the sign-in, and from there to `next`. */
export function knownOrSignIn(next: string): Promise<Context> {
  return orSignIn(next, authorise);
}

/** As `knownOrSignIn`, for pages of the operator's: for a person there are none. */
export function operatorOrSignIn(next: string): Promise<OperatorContext> {
  return orSignIn(next, authoriseOperator);
}

/** As `knownOrSignIn`, for pages about the session itself. */
export function sessionOrSignIn(next: string): Promise<SignedIn> {
  return orSignIn(next, authoriseSession);
}

async function orSignIn<Who>(
  next: string,
  ask: (asked: { headers: Headers; method: string }) => Promise<Who>,
): Promise<Who> {
  try {
    return await ask({ headers: await headers(), method: 'GET' });
  } catch (error) {
    if (isAcervoError(error, 'forbidden')) notFound();
    if (!isAcervoError(error, 'unauthorised')) throw error;
    redirect(`/sign-in?next=${encodeURIComponent(next)}`);
  }
}
