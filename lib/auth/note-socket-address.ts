import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { getConfig } from '@/lib/config';
import { log } from '@/lib/log';

/** Published by Node's own server before anybody else sees the request. */
const requestStart = 'http.server.request.start';
/** What proxies write, and a browser never. */
const proxyHeaders = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'] as const;
/** One request of a stranger's must not be told of for ever. */
const rememberedMs = 24 * 60 * 60 * 1000;

/** On `globalThis`: what starts the process and what shows its status are bundles of their own. */
const holder = globalThis as typeof globalThis & { acervoSockets?: Seen };

interface Seen {
  /** When a request last came by a proxy, or said so. */
  lastForwardedMs: number | null;
}

/**
 * Adds, to every request, whose socket it came by at the end of `X-Forwarded-For`, as a proxy does.
 * Next fills that header only where a client has sent none, and tells nobody of the socket.
 */
export function noteSocketAddresses(): void {
  if (holder.acervoSockets) return;
  const seen: Seen = { lastForwardedMs: null };
  holder.acervoSockets = seen;
  subscribe(requestStart, (message) => {
    const { request } = message as { request: IncomingMessage };
    if (proxyHeaders.some((name) => request.headers[name] !== undefined)) noteProxy(seen);
    addSocketAddress(request);
  });
}

function addSocketAddress({ headers, socket }: IncomingMessage): void {
  const forwarded = headers['x-forwarded-for'];
  const hops = [forwarded ?? []].flat();
  headers['x-forwarded-for'] = [...hops, socket.remoteAddress ?? 'unknown'].join(', ');
}

/** Whether a proxy seems to stand before this server, of which the configuration knows nothing. */
export function isUnknownProxyThere(): boolean {
  const { proxies, publicBaseUrl, hosting } = getConfig();
  if (proxies > 0 || hosting === 'functions') return false;
  const last = holder.acervoSockets?.lastForwardedMs ?? null;
  const isForwarded = last !== null && Date.now() - last < rememberedMs;
  // This server speaks no TLS: whoever does it stands before it.
  return isForwarded || publicBaseUrl.startsWith('https:');
}

function noteProxy(seen: Seen): void {
  if (seen.lastForwardedMs === null && getConfig().proxies === 0) {
    log.warn(
      'requests come by a proxy, and ACERVO_PROXIES is 0: everybody who signs in counts as one address. Set ACERVO_PROXIES to the number of proxies before this server',
    );
  }
  seen.lastForwardedMs = Date.now();
}
