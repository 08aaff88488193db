import { createHash, randomBytes } from 'node:crypto';
import { getConfig } from '@/lib/config';
import { processState } from './process-state';

/** Time to walk from the terminal to the browser. */
const linkLifeMs = 15 * 60 * 1000;
const codeBytes = 24;
/** More open links than this were not all made by people; the oldest go first. */
const openLinksMax = 50;

/** Hash of the code -> when it expires, in the order in which they were made. */
const openCodes = () => processState('open sign-in codes', () => new Map<string, number>());

/** A link that signs its first visitor in as the operator, once, within 15 minutes. */
export function createSignInLink(): string {
  const code = randomBytes(codeBytes).toString('base64url');
  const codes = openCodes();
  codes.set(hash(code), Date.now() + linkLifeMs);
  for (const oldest of [...codes.keys()].slice(0, -openLinksMax)) codes.delete(oldest);
  return `${getConfig().publicBaseUrl}/enter?code=${code}`;
}

/** Uses a link's code up. False when it is unknown, used or too old. */
export function signInWithCode(code: string): boolean {
  const codes = openCodes();
  const expires = codes.get(hash(code));
  codes.delete(hash(code));
  return expires !== undefined && expires > Date.now();
}

/** Looked up by hash, so that the time of the search tells nothing about a code. */
function hash(code: string): string {
  return createHash('sha256').update(code).digest('base64url');
}
