import { z } from 'zod';

/** Only pages of ours, so that a link cannot send somebody who signs in to another site. */
const ownPath = z.string().regex(/^\/report(\/[\w-]+)*(\?[^#\s]*)?$/);

export const nextPage = ownPath.catch('/report');

export const signInQuery = z.object({
  problem: z.enum(['wrong', 'tries', 'link']).optional().catch(undefined),
  next: nextPage,
});

/** A page of the sign-in, saying what was wrong there. */
export function signInPage(
  path: '/sign-in' | '/sign-in/code' | '/sign-in/operator',
  query: { problem?: 'wrong' | 'tries' | 'link'; next: string },
): string {
  const parameters = new URLSearchParams(query.next === '/report' ? [] : [['next', query.next]]);
  if (query.problem) parameters.set('problem', query.problem);
  return parameters.size > 0 ? `${path}?${parameters}` : path;
}
