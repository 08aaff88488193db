import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Ledger } from '../twin/ledger';
import type { App } from './make-app';

const pollMs = 1000;
const pageSize = 200;
const askTimeoutMs = 10_000;

const pageSchema = z.object({
  messages: z.array(z.object({ direction: z.string(), status: z.string() })),
  next: z.string().nullable(),
});

/**
 * Ends when the application knows every message that was sent, and none of its own or of theirs
 * waits any more. Asked over its REST API: an embedded database has room for one opener.
 * @returns whether that came within the time
 */
export async function waitUntilQuiet(app: App, ledger: Ledger, limitMs: number): Promise<boolean> {
  const until = Date.now() + limitMs;
  while (Date.now() < until) {
    if (await isQuiet(app, ledger)) return true;
    await wait(pollMs);
  }
  return false;
}

async function isQuiet(app: App, ledger: Ledger): Promise<boolean> {
  let inbound = 0;
  let next: string | null = '';
  while (next !== null) {
    const after: string = next && `&after=${next}`;
    const response = await fetch(`${app.origin}/agent-messages?limit=${pageSize}${after}`, {
      headers: { authorization: `Bearer ${app.operatorKey}` },
      signal: AbortSignal.timeout(askTimeoutMs),
    });
    const page = pageSchema.parse(await response.json());
    if (page.messages.some(({ status }) => status === 'waiting' || status === 'sending')) {
      return false;
    }
    inbound += page.messages.filter(({ direction }) => direction === 'inbound').length;
    next = page.next;
  }
  return inbound >= ledger.inbound.size;
}
