import type { PhoneEvent, PhoneMessage } from '@/lib/simulator';
import { eventsUrl, fetchMessages } from './phone-api';

/** A browser gives a stream up for good when the server refused it once; then we open another. */
const reopenMs = 3000;

export interface ChatFollower {
  onMessages: (messages: PhoneMessage[]) => void;
  onTyping: (until: string | null) => void;
  onConnection: (isConnected: boolean) => void;
}

/**
 * Tells all of one person's chat and every change of it, over as many connections as it takes.
 * Each connection reads the whole chat, so that nothing of the time between two is missed.
 * @returns ends it
 */
export function followChat(personId: string, follower: ChatFollower): () => void {
  const leaving = new AbortController();
  let source: EventSource;
  let reopening: ReturnType<typeof setTimeout>;

  function open(): void {
    source = new EventSource(eventsUrl(personId));
    source.onopen = readAll;
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const event = JSON.parse(data) as PhoneEvent;
      if (event.type === 'message') follower.onMessages([event.message]);
      else follower.onTyping(event.until);
    };
    source.onerror = () => {
      follower.onConnection(false);
      if (source.readyState === EventSource.CLOSED) openLater();
    };
  }

  function openLater(): void {
    source.close();
    clearTimeout(reopening);
    reopening = setTimeout(open, reopenMs);
  }

  async function readAll(): Promise<void> {
    try {
      follower.onMessages(await fetchMessages(personId, leaving.signal));
      follower.onConnection(true);
    } catch {
      if (leaving.signal.aborted) return;
      follower.onConnection(false);
      openLater();
    }
  }

  open();
  return () => {
    leaving.abort();
    source.close();
    clearTimeout(reopening);
  };
}
