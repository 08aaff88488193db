'use client';

import { useState } from 'react';
import { sendMessage } from '../live/phone-api';

export type DraftProblem = 'not sent' | 'too many files' | 'no microphone';

/** Sending, one thing after the other, and what went wrong with it. */
export function useDelivery(personId: string) {
  const [isSending, setIsSending] = useState(false);
  const [problem, report] = useState<DraftProblem | null>(null);

  /** @returns whether it went out */
  async function deliver(
    fields: Record<string, string>,
    files: readonly File[] = [],
  ): Promise<boolean> {
    setIsSending(true);
    report(null);
    try {
      await sendMessage(personId, { fields, files });
      return true;
    } catch {
      report('not sent');
      return false;
    } finally {
      setIsSending(false);
    }
  }

  return { isSending, problem, report, deliver };
}
