import { Agent, type Dispatcher, request } from 'undici';
import { type Config, isLoopbackUrl } from '@/lib/config';
import { AcervoError } from '@/lib/errors';
import type { Hop } from './allowed-hop';
import { checkAnnouncedLength, readCapped } from './read-capped';
import { type HostAddress, type Lookup, resolveHost } from './resolve-host';

export type Account = Pick<Config['whatsapp'], 'accountSid' | 'authToken' | 'apiBaseUrl'>;

export interface HopLimits {
  bytesMax: number;
  connectMs: number;
  /** The longest time without a byte, before the headers and within the body. */
  silenceMs: number;
}

interface HopOptions {
  account: Account;
  withCredentials: boolean;
  signal: AbortSignal;
  limits: HopLimits;
  lookup: Lookup;
}

type HopResult =
  | { kind: 'bytes'; bytes: Buffer }
  | { kind: 'redirect'; location: string }
  | { kind: 'missing' };

/** One request, on a connection of its own to an address that was checked. */
export async function fetchHop(hop: Hop, options: HopOptions): Promise<HopResult> {
  const { account, signal, limits } = options;
  const network = hop.isApi && isLoopbackUrl(account.apiBaseUrl) ? 'loopback' : 'public';
  const addresses = await unlessAborted(
    resolveHost(hop.url.hostname, network, options.lookup),
    signal,
  );
  const agent = new Agent({
    // With the choice of family left on, the lookup below is asked for all addresses at once.
    connect: {
      timeout: limits.connectMs,
      lookup: pinnedLookup(addresses),
      autoSelectFamily: true,
    },
    headersTimeout: limits.silenceMs,
    bodyTimeout: limits.silenceMs,
  });
  try {
    const headers = options.withCredentials ? { authorization: basicAuthorization(account) } : {};
    const response = await request(hop.url, { dispatcher: agent, headers, signal });
    return await readResponse(response, limits.bytesMax);
  } finally {
    // A body that nobody wants, a redirect's for one, is not waited for: the connection ends here.
    await agent.destroy();
  }
}

async function readResponse(
  { statusCode, headers, body }: Dispatcher.ResponseData,
  bytesMax: number,
): Promise<HopResult> {
  if (statusCode === 200) {
    checkAnnouncedLength(String(headers['content-length'] ?? 0), bytesMax);
    return { kind: 'bytes', bytes: await readCapped(body, bytesMax) };
  }
  const { location } = headers;
  if ([301, 302, 303, 307, 308].includes(statusCode) && typeof location === 'string') {
    return { kind: 'redirect', location };
  }
  if (statusCode === 404) return { kind: 'missing' };
  throw new AcervoError('media_unavailable', `The media's server answered ${statusCode}`);
}

/** Answers with what was checked, so that the name is not resolved a second time. */
function pinnedLookup(addresses: HostAddress[]) {
  return (
    _hostname: string,
    _options: unknown,
    callback: (error: null, addresses: HostAddress[]) => void,
  ) => callback(null, addresses);
}

function basicAuthorization({ accountSid, authToken }: Account): string {
  return `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
}

/** The system's name resolution cannot be cancelled; it is no longer waited for. */
async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  const aborted = Promise.withResolvers<never>();
  const onAbort = () => aborted.reject(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([work, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
