import { setTimeout as sleep } from 'node:timers/promises';

/** What WhatsApp allows one sender; beyond it Twilio answers 429 or 63018, which means later. */
const sendsPerSecondMax = 80;

let nextAtMs = 0;

/** Spreads the sends of this process, whose share of the sender's rate nobody else knows. */
export async function paceSender(): Promise<void> {
  const nowMs = Date.now();
  const atMs = Math.max(nowMs, nextAtMs);
  nextAtMs = atMs + 1000 / sendsPerSecondMax;
  if (atMs > nowMs) await sleep(atMs - nowMs);
}
