import 'server-only';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { authorise, authoriseSession, type SignedIn } from '@/lib/auth';
import { type Context, type OperatorContext, requireOperator } from '@/lib/context';
import { isAcervoError } from '@/lib/errors';

const readPage = async () => ({ headers: await headers(), method: 'GET' });

/**
 * Who asks for the page: read once a request, though its layouts ask as well.
 * @throws AcervoError `unauthorised`
 */
export const whoAsks = cache(async (): Promise<Context> => authorise(await readPage()));

/** Whoever asks for a page; strangers are led to the sign-in, and from there to `next`. */
export function knownOrSignIn(next: string): Promise<Context> {
  return orSignIn(next, whoAsks);
}

/** As `knownOrSignIn`, for pages of the operator's: for a person there are none. */
export function operatorOrSignIn(next: string): Promise<OperatorContext> {
  return orSignIn(next, async () => {
    const ctx = await whoAsks();
    requireOperator(ctx);
    return ctx;
  });
}

/** As `knownOrSignIn`, for pages about the session itself. */
export function sessionOrSignIn(next: string): Promise<SignedIn> {
  return orSignIn(next, async () => authoriseSession(await readPage()));
}

async function orSignIn<Who>(next: string, ask: () => Promise<Who>): Promise<Who> {
  try {
    return await ask();
  } catch (error) {
    if (isAcervoError(error, 'forbidden')) notFound();
    if (!isAcervoError(error, 'unauthorised')) throw error;
    redirect(`/sign-in?next=${encodeURIComponent(next)}`);
  }
}
