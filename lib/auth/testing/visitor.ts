import { vi } from 'vitest';
import { type SignIn, signInByLink } from '../sessions/sign-in';

/** Counted one by one, so that no test meets another's limit. */
let visitors = 0;

/** A browser at an address of its own. */
export function visitor(): { headers: Headers; address: string } {
  visitors += 1;
  return { headers: new Headers({ 'user-agent': 'test' }), address: `visitor ${visitors}` };
}

export function codeOf(link: string): string {
  return new URL(link).searchParams.get('code') ?? '';
}

export function byLink(link: string): Promise<SignIn> {
  return signInByLink({ input: { ...visitor(), code: codeOf(link) } });
}

/** Only the clock: timers that stand still would stop the database as well. */
export function later(ms: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms });
}
