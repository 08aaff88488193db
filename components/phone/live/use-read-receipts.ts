'use client';

import { useEffect } from 'react';
import type { PhoneMessage } from '@/lib/simulator';
import { markRead } from './phone-api';

/** Says that what arrived was read, as soon as the chat is really on the screen. */
export function useReadReceipts(personId: string, messages: readonly PhoneMessage[]): void {
  const hasUnread = messages.some(({ isMine, status }) => !isMine && status === 'delivered');

  useEffect(() => {
    if (!hasUnread) return;
    const read = () => {
      // A receipt that is lost is sent with the next message.
      if (document.visibilityState === 'visible') markRead(personId).catch(() => undefined);
    };
    read();
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, [personId, hasUnread]);
}
