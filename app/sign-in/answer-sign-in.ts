import 'server-only';
import { seeOther } from '@/app/_answers/see-other';
import type { SignIn } from '@/lib/auth';
import { signInPage } from './sign-in-query';

/** Onwards for who is let in, with the session; back to where it was tried for who is not. */
export function answerSignIn(
  signIn: SignIn,
  path: Parameters<typeof signInPage>[0],
  next: string,
): Response {
  if (signIn.outcome === 'signed_in') {
    // An operator who was invited has no other way in yet.
    return seeOther(signIn.needsWayIn ? '/report/devices?welcome' : next, signIn.setCookies);
  }
  const refused = path === '/sign-in' ? 'link' : 'wrong';
  const problem = signIn.outcome === 'too_often' ? 'tries' : refused;
  return seeOther(signInPage(path, { problem, next }));
}
