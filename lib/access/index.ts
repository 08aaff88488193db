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
export { isSameOrigin } from './is-same-origin';
export { type KeyEntry, listKeys, makeKey, revokeKey } from './keys/keys';
export { type Scope, scopes } from './keys/scopes';
export { allow, forgetGuesses, type Limit, waitForGuess } from './limits';
export { isUnknownProxyThere, noteSocketAddresses } from './note-socket-address';
export { readCommand, runCommand } from './operators/run-command';
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
export { drawCode, openCode } from './tickets/codes';
export { linkFirstOperator, linkGallery } from './tickets/links';
