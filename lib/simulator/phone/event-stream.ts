import type { Twin } from '../twin';
import { toPhoneEvent } from './phone-message';

/** A comment is sent this often, so that a connection which died is noticed and let go. */
const heartbeatMs = 15_000;

/** What happens in one person's chat, as server-sent events, until the phone goes away. */
export function openEventStream(twin: Twin, personId: string, signal: AbortSignal): Response {
  const encoder = new TextEncoder();
  const cancelled = new AbortController();
  const gone = AbortSignal.any([signal, cancelled.signal]);
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string) => controller.enqueue(encoder.encode(text));
      const unsubscribe = twin.chats.subscribe(personId, (event) => {
        const shown = toPhoneEvent(event);
        if (shown) write(`data: ${JSON.stringify(shown)}\n\n`);
      });
      const heartbeat = setInterval(() => write(': still here\n\n'), heartbeatMs);
      gone.addEventListener('abort', () => {
        clearInterval(heartbeat);
        unsubscribe();
      });
      write(': open\n\n');
    },
    cancel: () => cancelled.abort(),
  });
  return new Response(stream, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  });
}
