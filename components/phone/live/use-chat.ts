'use client';

import { useEffect, useReducer, useState } from 'react';
import type { PhoneMessage } from '@/lib/simulator';
import { followChat } from './follow-chat';
import { mergeMessages } from './merge-messages';

export interface Chat {
  /** Null until they were read once. */
  messages: PhoneMessage[] | null;
  isTyping: boolean;
  isConnected: boolean;
}

/** One person's chat, kept up to date while it is on the page. */
export function useChat(personId: string): Chat {
  const [messages, onMessages] = useReducer(addMessages, null);
  const [typingUntil, onTyping] = useState<string | null>(null);
  const [isConnected, onConnection] = useState(true);

  useEffect(() => followChat(personId, { onMessages, onTyping, onConnection }), [personId]);

  useEffect(() => {
    if (typingUntil === null) return;
    const remainingMs = Math.max(0, Date.parse(typingUntil) - Date.now());
    const timer = setTimeout(() => onTyping(null), remainingMs);
    return () => clearTimeout(timer);
  }, [typingUntil]);

  return { messages, isTyping: typingUntil !== null, isConnected };
}

function addMessages(known: PhoneMessage[] | null, incoming: PhoneMessage[]): PhoneMessage[] {
  return mergeMessages(known ?? [], incoming);
}
