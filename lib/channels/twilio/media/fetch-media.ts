import { setTimeout as sleep } from 'node:timers/promises';
import { getConfig } from '@/lib/config';
import { AcervoError, isAcervoError } from '@/lib/errors';
import { allowedHop } from './allowed-hop';
import { type Account, fetchHop, type HopLimits } from './fetch-hop';
import { type Lookup, systemLookup } from './resolve-host';

/** By the names and codes of undici's and the platform's errors, whose messages quote addresses. */
const reasons: Record<string, string> = {
  TimeoutError: 'it took too long in all',
  AbortError: 'it was given up',
  UND_ERR_CONNECT_TIMEOUT: 'no connection in time',
  UND_ERR_HEADERS_TIMEOUT: 'no answer in time',
  UND_ERR_BODY_TIMEOUT: 'the bytes stopped coming',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'the bytes broke off',
  UND_ERR_SOCKET: 'the connection broke off',
  ENOTFOUND: 'its host has no address',
};

/** Our own refusals as they are; everything else that can happen on the way as one code. */
function describeFailure(error: unknown): AcervoError {
  if (isAcervoError(error)) return error;
  const { name, code } = error as { name?: string; code?: string };
  const reason = reasons[code ?? ''] ?? reasons[name ?? ''] ?? `the connection failed (${code})`;
  return new AcervoError('media_unavailable', `The media could not be fetched: ${reason}`, {
    cause: error,
  });
}

export interface FetchLimits extends HopLimits {
  /** All hops and all tries together. */
  totalMs: number;
  redirectsMax: number;
  /** A webhook can be ahead of its media, which answers 404 for a moment. */
  missingRetryDelaysMs: readonly number[];
}

/** A turn waits for this: enough for 16 MB on a slow line, short enough to answer the person. */
const defaultLimits: FetchLimits = {
  bytesMax: 16 * 1024 * 1024, // WhatsApp's own limit
  totalMs: 15_000,
  connectMs: 5_000,
  silenceMs: 5_000,
  redirectsMax: 3, // Twilio's API redirects once or twice
  missingRetryDelaysMs: [500, 1_000, 1_500],
};

/**
 * The bytes behind a message's media URL, whatever they are: what nothing opens is kept for the
 * export.
 * @throws AcervoError `media_missing` (refused address, 404), `media_unavailable` (time-out, other
 *   statuses), `too_large` (16 MB)
 */
export async function fetchMedia(url: string, signal?: AbortSignal): Promise<Buffer> {
  return fetchMediaFrom(getConfig().whatsapp, url, { ...(signal && { signal }) });
}

interface FetchOptions {
  signal?: AbortSignal;
  limits?: FetchLimits;
  lookup?: Lookup;
}

/** `fetchMedia` with the account, limits and name resolution of the caller's choice. */
export async function fetchMediaFrom(
  account: Account,
  url: string,
  { signal, limits = defaultLimits, lookup = systemLookup }: FetchOptions = {},
): Promise<Buffer> {
  const deadline = AbortSignal.timeout(limits.totalMs);
  const stop = signal ? AbortSignal.any([deadline, signal]) : deadline;
  try {
    return await fetchWhenThere(account, url, { signal: stop, limits, lookup });
  } catch (error) {
    throw describeFailure(error);
  }
}

async function fetchWhenThere(
  account: Account,
  url: string,
  options: Required<FetchOptions>,
): Promise<Buffer> {
  const delays = options.limits.missingRetryDelaysMs;
  for (const delayMs of [...delays, null]) {
    const bytes = await followRedirects(account, url, options);
    if (bytes) return bytes;
    if (delayMs !== null) await sleep(delayMs, undefined, { signal: options.signal });
  }
  throw new AcervoError(
    'media_missing',
    `The media stayed missing (404) ${delays.length + 1} times`,
  );
}

/** By hand, because each hop must be allowed, resolved and checked before it is connected to. */
async function followRedirects(
  account: Account,
  url: string,
  { signal, limits, lookup }: Required<FetchOptions>,
): Promise<Buffer | null> {
  let hop = allowedHop(url, null, account.apiBaseUrl);
  for (let redirects = 0; redirects <= limits.redirectsMax; redirects++) {
    const found = await fetchHop(hop, {
      account,
      // Only the address that Twilio signed sees credentials, never one that a redirect named.
      withCredentials: redirects === 0,
      signal,
      limits,
      lookup,
    });
    if (found.kind === 'missing') return null;
    if (found.kind === 'bytes') return found.bytes;
    hop = allowedHop(found.location, hop.url, account.apiBaseUrl);
  }
  throw new AcervoError('media_missing', `More than ${limits.redirectsMax} redirects`);
}
