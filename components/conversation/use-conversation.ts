import { useEffect, useState } from 'react';
import type { PhotoConversationView } from './photo-conversation-view';

/** What was said, or how far asking for it has come. */
export type Conversing = PhotoConversationView | 'loading' | 'failed';

/** What was said around a photo, asked once somebody wants to read it, and again when that fails. */
export function useConversation(photoId: number): [Conversing, retry: () => void] {
  const [conversation, setConversation] = useState<Conversing>('loading');
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try asks again.
  useEffect(() => {
    const leaving = new AbortController();
    const ask = async () => {
      setConversation(await readConversation(photoId, leaving.signal));
    };
    ask().catch(() => {
      if (!leaving.signal.aborted) setConversation('failed');
    });
    return () => leaving.abort();
  }, [photoId, tries]);
  const retry = () => {
    setConversation('loading');
    setTries(tries + 1);
  };
  return [conversation, retry];
}

async function readConversation(photoId: number, signal: AbortSignal) {
  const response = await fetch(`/report/photos/${photoId}/conversation`, { signal });
  if (!response.ok) throw new Error(`The conversation was refused with ${response.status}.`);
  return (await response.json()) as PhotoConversationView;
}
