import { getConfig } from '@/lib/config';
import { equalSecrets } from './equal-secrets';
import { processState } from './process-state';

/** Plenty for a person who mistypes, hopeless for a program that guesses. */
const triesMax = 10;
const triesWindowMs = 60 * 1000;

export type SignInOutcome = 'signed_in' | 'wrong_key' | 'too_many_tries';

const recentTries = () => processState('sign-in tries', () => ({ times: [] as number[] }));

/** Checks a key that somebody typed; at most 10 tries a minute are looked at in this process. */
export function signInWithKey(key: string): SignInOutcome {
  const tries = recentTries();
  const now = Date.now();
  tries.times = tries.times.filter((time) => time > now - triesWindowMs);
  if (tries.times.length >= triesMax) return 'too_many_tries';
  tries.times.push(now);
  return equalSecrets(key.trim(), getConfig().operatorKey) ? 'signed_in' : 'wrong_key';
}
