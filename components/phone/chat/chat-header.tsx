'use client';

import type { ReactNode } from 'react';
import { AcervoAvatar } from '../avatar';
import { usePhoneText } from '../use-phone-text';

/** Whom one writes to, and whether an answer is on its way. */
export function ChatHeader({ isTyping, children }: { isTyping: boolean; children: ReactNode }) {
  const text = usePhoneText();
  return (
    <header className="flex h-16 shrink-0 items-center gap-3 border-b border-(--phone-line) bg-(--phone-bar) px-4">
      <AcervoAvatar />
      <div className="grid min-w-0 flex-1">
        <h1 className="truncate font-semibold leading-tight">Acervo</h1>
        <p className="truncate text-[0.8125rem] leading-tight text-(--phone-ink-soft)">
          {isTyping ? text.typing : text.online}
        </p>
      </div>
      {children}
    </header>
  );
}
