'use client';

import { useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { UploadQueue } from '../queue/upload-queue';

interface Owner {
  id: string;
  name: string;
}

interface UploadPerson {
  /** Null for a person, who brings their own photos, and until it is known. */
  people: Owner[] | null;
  person: string | null;
  choose: (person: string) => void;
}

/** Whose photos they will be: a person's own; an operator says it, or looks at one person anyway. */
export function useUploadPerson(queue: UploadQueue): UploadPerson {
  const shown = useSearchParams().get('person');
  const [people, setPeople] = useState<Owner[] | null>(null);
  const [person, setPerson] = useState<string | null>(null);
  const choose = (chosen: string) => {
    setPerson(chosen);
    queue.setPerson(chosen);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the first photo comes.
  useEffect(() => {
    const leaving = new AbortController();
    const ask = async () => {
      const owners = await readOwners(leaving.signal);
      if (owners === null) return queue.setPerson(null);
      setPeople(owners);
      const [only, ...others] = owners;
      if (owners.some(({ id }) => id === shown)) choose(shown ?? '');
      else if (only && others.length === 0) choose(only.id);
    };
    ask().catch(() => {
      // The server says with the first file what is wrong.
      if (!leaving.signal.aborted) queue.setPerson(null);
    });
    return () => leaving.abort();
  }, [queue]);

  return { people, person, choose };
}

async function readOwners(signal: AbortSignal): Promise<Owner[] | null> {
  const answer = await fetch('/report/uploads/people', { signal });
  if (!answer.ok) return null;
  return ((await answer.json()) as { people: Owner[] | null }).people;
}
