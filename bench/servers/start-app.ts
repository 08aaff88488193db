import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findFreePort, type TestServer } from '../../scripts/test/test-server';
import { postAll } from './post-all';
import { runServer } from './run-server';
import { makeSignedMessages } from './signed-messages';
import type { TwilioAccount } from './twilio-account';

export type Server = TestServer & { url: string };

/**
 * The production server on a PostgreSQL and a Twilio account of the benchmark's.
 * @param flags for its Node
 */
export async function startApp(
  database: string,
  account: TwilioAccount,
  variables: Record<string, string> = {},
  flags: string[] = [],
): Promise<Server & { dataDir: string; pid: number }> {
  const port = await findFreePort();
  const origin = `http://127.0.0.1:${port}`;
  const dataDir = mkdtempSync(path.join(tmpdir(), 'acervo-bench-'));
  const next = path.resolve('node_modules/next/dist/bin/next');
  const server = await runServer(
    [...flags, next, 'start', '-H', '127.0.0.1', '-p', String(port)],
    () => postOne(origin, account),
    {
      ...variablesOf(database, account, origin, port),
      ACERVO_DATA_DIR: dataDir,
      ACERVO_OPERATOR_KEY: randomBytes(24).toString('base64url'),
      ...variables,
    },
  );
  const stop = async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url: `${origin}/whatsapp`, dataDir, pid: server.pid, stop };
}

/** Also the way to see that a server is there. */
export function postOne(origin: string, account: TwilioAccount) {
  const url = `${origin}/whatsapp`;
  return postAll(url, makeSignedMessages(account, url, 1, { withPhotos: false }));
}

export function variablesOf(
  database: string,
  account: TwilioAccount,
  origin: string,
  port: number,
) {
  return {
    PORT: String(port),
    DATABASE_URL: database,
    PUBLIC_BASE_URL: origin,
    TWILIO_ACCOUNT_SID: account.accountSid,
    TWILIO_AUTH_TOKEN: account.authToken,
    TWILIO_WHATSAPP_FROM: account.from,
    TWILIO_API_BASE_URL: account.apiBaseUrl,
  };
}
