import { passkey } from '@better-auth/passkey';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { betterAuth } from 'better-auth/minimal';
import { getConfig } from '@/lib/config';
import { db, type Transaction } from '@/lib/db';
import { log } from '@/lib/log';
import { hashTokens } from './hash-tokens';
import { openSessionPlugin } from './open-session';
import { webAuthnSite } from './web-authn-site';

/** Long enough that a phone's home screen keeps working, short enough that a lost one goes out. */
const sessionSeconds = 30 * 24 * 60 * 60;
/** Whoever changes how they sign in must have signed in lately: a forgotten tab is not enough. */
export const freshSeconds = 60 * 60;
/** Below this a password can be guessed from its hash; the most is what hashing it may cost. */
export const passwordCharactersMin = 12;
export const passwordCharactersMax = 128;

const createAuth = (client: Transaction) =>
  betterAuth({
    appName: 'Acervo',
    baseURL: getConfig().publicBaseUrl,
    secret: getConfig().sessionSecret,
    database: prismaAdapter(hashTokens(client), { provider: 'postgresql' }),
    telemetry: { enabled: false },
    // The message alone: what comes with it may name somebody.
    logger: { log: (level, message) => log[level]({ from: 'better-auth' }, message) },
    user: {
      modelName: 'user',
      additionalFields: {
        role: { type: 'string', required: false, input: false },
        personId: { type: 'string', required: false, input: false },
      },
    },
    session: {
      expiresIn: sessionSeconds,
      freshAge: freshSeconds,
      // Thirty days from the sign-in, used or not.
      disableSessionRefresh: true,
      additionalFields: { usedAt: { type: 'date', required: false, input: false } },
    },
    account: { modelName: 'credential' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordCharactersMin,
      maxPasswordLength: passwordCharactersMax,
    },
    // Ours count on all hosts together: see `limits.ts`.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'acervo',
      useSecureCookies: getConfig().publicBaseUrl.startsWith('https:'),
      database: { generateId: 'uuid' },
      ipAddress: { disableIpTracking: true },
    },
    plugins: [
      openSessionPlugin,
      passkey({
        ...webAuthnSite(),
        rpName: 'Acervo',
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      }),
    ],
  });

type Auth = ReturnType<typeof createAuth>;

let current: { client: Transaction; auth: Auth } | undefined;

/** better-auth over the open database. Its own routes are not served: ours call what they need. */
export async function getAuth(): Promise<Auth> {
  const client = await db();
  if (current?.client !== client) current = { client, auth: createAuth(client) };
  return current.auth;
}
