import { setTimeout as sleep } from 'node:timers/promises';
import { db } from '@/lib/db';
import { hashSecret } from './one-time-tokens/hash-secret';

/** At most `max` tries per `seconds`, counted per key. */
export interface Limit {
  name: string;
  max: number;
  seconds: number;
}

/**
 * Counts one more try. In the database, so that all hosts count together; the key is kept as a hash.
 * @returns false when there were too many
 */
export async function allow({ name, max, seconds }: Limit, whom: string): Promise<boolean> {
  const key = hashSecret(`limit ${name}`, whom);
  const rows = await (await db()).$queryRaw<{ count: number }[]>`
    INSERT INTO acervo_rate_limit AS l (key, count, until)
    VALUES (${key}, 1, now() + make_interval(secs => ${seconds}::int))
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN l.until <= now() THEN 1 ELSE l.count + 1 END,
      until = CASE WHEN l.until <= now() THEN EXCLUDED.until ELSE l.until END
    RETURNING count`;
  return (rows[0]?.count ?? 1) <= max;
}

/** Somebody who mistypes is not made to wait for these. */
const promptGuesses = 3;
/** Then 1 s, 2 s, 4 s and so on: at this rate a program tries fewer than 3,000 passwords a day. */
const guessDelaySecondsMax = 30;
/** After this long without a try they count from the beginning. */
const guessesForgottenAfterSeconds = 15 * 60;

/**
 * Waits until one more password may be tried. Guesses are slowed for the address that makes them,
 * so that nobody elsewhere is shut out, and whoever has the right password gets in, if later.
 * @param guess.what what the password opens; `address` says from where
 * @returns false when the next try from there is too far off to wait for; it is not counted
 */
export async function waitForGuess(guess: { what: string; address: string }): Promise<boolean> {
  const rows = await (await db()).$queryRaw<{ waitMs: number }[]>`
    INSERT INTO acervo_rate_limit AS l (key, count, until) VALUES (${guessKey(guess)}, 1, now())
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN l.until < now() - make_interval(secs => ${guessesForgottenAfterSeconds}::int)
        THEN 1 ELSE l.count + 1 END,
      until = CASE WHEN l.until < now() - make_interval(secs => ${guessesForgottenAfterSeconds}::int)
          OR l.count < ${promptGuesses} THEN now()
        ELSE GREATEST(l.until, now()) + make_interval(secs =>
          LEAST(2 ^ LEAST(l.count - ${promptGuesses}, 10), ${guessDelaySecondsMax}::int)) END
      WHERE l.until <= now() + interval '100 milliseconds'
    RETURNING (extract(epoch FROM until - now()) * 1000)::float8 AS "waitMs"`;
  const [next] = rows;
  if (!next) return false;
  if (next.waitMs > 0) await sleep(next.waitMs);
  return true;
}

/** Whoever knows the password does not pay for those who mistyped it there. */
export async function forgetGuesses(guess: { what: string; address: string }): Promise<void> {
  await (await db()).rateLimit.deleteMany({ where: { key: guessKey(guess) } });
}

function guessKey({ what, address }: { what: string; address: string }): string {
  return hashSecret('guess', `${what}\n${address}`);
}
