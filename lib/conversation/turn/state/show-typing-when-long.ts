import { showTyping } from '@/lib/channels';

/** Who is answered sooner than this need not be told that an answer is being written. */
const shownAfterMs = 2000;
/** WhatsApp shows it for 25 s at most. */
const shownAgainAfterMs = 24_000;

/** Shows that an answer is being written, once the turn is a long one, until it is stopped. */
export function showTypingWhenLong(inboundSid: string): { stop(): void } {
  let timer = setTimeout(show, shownAfterMs);
  function show(): void {
    timer = setTimeout(show, shownAgainAfterMs);
    void showTyping({ inboundSid }); // a courtesy that never fails
  }
  return { stop: () => clearTimeout(timer) };
}
