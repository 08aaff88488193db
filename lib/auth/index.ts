/**
 * Who acts on the web: a person, an operator, or nobody.
 * Promises a `Context` only to a request that carries a session which was opened here, or a key;
 * sessions last 30 days, stand in the database and can be ended one by one. Every page, route and
 * action asks `authorise`, or one of the two that ask it for them.
 * Hides better-auth, cookies, links and codes, keys, and how often anybody may try.
 * Must stay true: what lets somebody in is kept as a hash, compared in constant time, used once and
 * never logged; nothing that a link's preview may fetch (a GET) signs anybody in; no answer tells
 * whether a number or an address is known.
 */
import 'server-only';

export { type Asked, authorise, authoriseOperator, authoriseSession } from './authorise';
export { authoriseCron, authoriseTerminal } from './authorise-secret';
export { clientAddress } from './client-address';
export { type KeyEntry, listKeys, makeKey, revokeKey } from './grants/keys';
export { readCommand, runCommand } from './grants/run-grant-command';
export { type Scope, scopes } from './grants/scopes';
export { isSameOrigin } from './is-same-origin';
export { allow, forgetGuesses, type Limit, waitForGuess } from './limits';
export { isUnknownProxyThere, noteSocketAddresses } from './note-socket-address';
export { drawCode, openCode } from './one-time-tokens/codes';
export { linkFirstOperator, linkGallery } from './one-time-tokens/links';
export {
  type Device,
  endAllSessions,
  endSession,
  listDevices,
  signOut,
} from './sessions/devices';
export {
  beginPasskey,
  beginPasskeySignIn,
  listPasskeys,
  type PasskeyEntry,
  removePasskey,
  savePasskey,
  signInByPasskey,
} from './sessions/passkeys';
export { changePassword, hasPassword, passwordCharactersMin } from './sessions/passwords';
export type { SignedIn } from './sessions/read-session';
export { type SignIn, signInByCode, signInByLink, signInByPassword } from './sessions/sign-in';
export { passkeyOrigin } from './sessions/web-authn-site';
export { sweepAccess } from './sweep';
