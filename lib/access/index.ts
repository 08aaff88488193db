/**
 * Who acts on the web, until people have accounts of their own: the operator or nobody.
 * Promises an `OperatorContext` only to a request that carries the operator's key or a session
 * that was signed here; sessions last 30 days and end for all when the key changes.
 * Hides the cookie, its signature, one-time sign-in links and the brake on guessing.
 * Must stay true: keys and codes are compared by hash in constant time and are never logged, and
 * nothing that a link's preview may fetch (a GET) signs anybody in.
 */
import 'server-only';

export { type Asked, authorise, authoriseOperator } from './authorise';
export { authoriseCron } from './authorise-cron';
export { isSameOrigin } from './is-same-origin';
export { endSession, issueSession } from './session';
export { createSignInLink, signInWithCode } from './sign-in-link';
export { type SignInOutcome, signInWithKey } from './sign-in-with-key';
