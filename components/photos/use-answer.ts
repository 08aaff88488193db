import { startTransition, useEffect, useState } from 'react';

/**
 * What an address of ours answers, asked once it has stood for so long: whoever leafs through
 * photos does not ask for each. Null until then, without an address, and when there is no answer.
 */
export function useAnswer<Answer>(address: string | null, afterMs = 0): Answer | null {
  const [got, setGot] = useState<{ address: string; answer: Answer } | null>(null);
  useEffect(() => {
    if (address === null) return;
    const leaving = new AbortController();
    const ask = async () => {
      try {
        const response = await fetch(address, { signal: leaving.signal });
        if (!response.ok) return;
        const answer = (await response.json()) as Answer;
        // It may be long, and was asked for by nobody's hand: what is pressed meanwhile goes first.
        startTransition(() => setGot({ address, answer }));
      } catch {
        // The page does without it.
      }
    };
    const timer = setTimeout(ask, afterMs);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [address, afterMs]);
  return got?.address === address ? got.answer : null;
}
