import { createServer } from 'node:net';
import path from 'node:path';
import { getConfig } from '../../lib/config';
import { isAcervoError } from '../../lib/errors';
import { runChild } from '../setup/run-child.mjs';

/** Where Node keeps our code as it was compiled at the last start: half a second less at each. */
export const compileCache = { NODE_COMPILE_CACHE: path.resolve('.next/cache/compiled') };
/** A little longer than the server gives its running turns to finish. */
const stopWithinMs = 12_000;
/** The server ends by itself when its turns have; Next's own handler would not wait for them. */
const ownSignals = { NEXT_MANUAL_SIG_HANDLE: 'true' };
/**
 * Longer than load balancers keep an idle connection (60 s for most): who closes first must not be
 * the server, or a request that was just sent on that connection is lost.
 */
const keepAliveMs = 75_000;

/**
 * Runs Next's server where the configuration puts it, to its end.
 * @returns its exit code; 1 with one message when the configuration or the port is wrong
 */
export async function runNext(command: 'start' | 'dev'): Promise<number> {
  const address = await checkAddress();
  if (typeof address === 'string') {
    process.stderr.write(`${address}\n`);
    return 1;
  }
  const next = path.resolve('node_modules/next/dist/bin/next');
  const args = [next, command, '-H', address.host, '-p', String(address.port)];
  if (command === 'start') args.push('--keepAliveTimeout', String(keepAliveMs));
  const env = { ...compileCache, ...process.env, ...(command === 'start' && ownSignals) };
  return runChild(process.execPath, args, { env, stopWithinMs });
}

async function checkAddress(): Promise<{ host: string; port: number } | string> {
  try {
    const { host, port } = getConfig();
    const refusal = await tryListening(host, port);
    return refusal ?? { host, port };
  } catch (error) {
    if (isAcervoError(error, 'misconfigured')) return error.message;
    throw error;
  }
}

function tryListening(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'is in use' : `cannot be used (${error.code})`;
      resolve(`Port ${port} of ${host} ${why}: stop what uses it, or set another one in PORT.`);
    });
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}
