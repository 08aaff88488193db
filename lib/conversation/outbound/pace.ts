/**
 * WhatsApp allows one person one message in 6 s, and lets up to 45 go at once that it counts against
 * the time which follows: so many in so long is the same rate, and no album waits.
 */
const sendsMax = 45;
export const paceWindowMs = sendsMax * 6000;
/** Pictures and files leave some room, so that words are never behind them. */
const picturesMax = 35;

/** One message that went to a person. */
export interface Sent {
  atMs: number;
  isPicture: boolean;
}

/**
 * How long a further message to this person must wait; 0 when it may go now.
 * @param sent what went within the last `paceWindowMs`, oldest first
 */
export function paceWaitMs(sent: readonly Sent[], isPicture: boolean): number {
  const pictures = sent.filter((one) => one.isPicture);
  const earlier = [sent.at(-sendsMax), isPicture ? pictures.at(-picturesMax) : undefined];
  const until = Math.max(...earlier.map((one) => (one ? one.atMs + paceWindowMs : 0)));
  return Math.max(0, until - Date.now());
}

/** How many pictures of `wanted` would have to wait, when `ahead` wait already. */
export function picturesLater(sent: readonly Sent[], ahead: number, wanted: number): number {
  const pictures = sent.filter(({ isPicture }) => isPicture).length;
  const room = Math.min(picturesMax - pictures, sendsMax - 1 - sent.length) - ahead;
  return wanted - Math.min(wanted, Math.max(0, room));
}
