import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { authorise } from '@/lib/access';
import type { Context } from '@/lib/context';
import { isAcervoError } from '@/lib/errors';

/** Whoever asks for a page and is known; a stranger is led to the sign-in, and from there to `next`. */
export async function actorOrSignIn(next: string): Promise<Context> {
  try {
    return await authorise({ headers: await headers(), method: 'GET' });
  } catch (error) {
    if (!isAcervoError(error, 'unauthorised')) throw error;
    redirect(`/sign-in?next=${encodeURIComponent(next)}`);
  }
}
