'use client';

import { type ReactNode, useEffect, useState } from 'react';
import type { PhoneMessage, PhonePerson } from '@/lib/simulator';
import { AcervoAvatar } from '../avatar';
import { Composer } from '../composer/composer';
import { useDraft } from '../composer/use-draft';
import { markRead, retryMessage } from '../live/phone-api';
import { useChat } from '../live/use-chat';
import { usePhoneText } from '../use-phone-text';
import { EmptyChat } from './empty-chat';
import { MessageList } from './message-list';
import { PhotoViewer, type ViewerPhoto } from './photo-viewer';
import './chat.css';

const none: PhoneMessage[] = [];

/** One person's chat with Acervo. `children` stand at the end of its header. */
export function Chat({ person, children }: { person: PhonePerson; children: ReactNode }) {
  const text = usePhoneText();
  const { messages, isTyping, isConnected } = useChat(person.id);
  const draft = useDraft(person.id);
  const [openSid, setOpenSid] = useState<string | null>(null);
  useReadReceipts(person.id, messages ?? none);
  // What became of the retry shows on the message itself.
  const retry = (sid: string) => retryMessage(person.id, sid).catch(() => undefined);
  return (
    <main className="flex min-w-0 flex-1 flex-col">
      <ChatHeader isTyping={isTyping}>{children}</ChatHeader>
      {!isConnected && (
        <p role="status" className="bg-(--phone-warning) px-4 py-1.5 text-center text-sm">
          {text.offline}
        </p>
      )}
      {messages === null && (
        <p className="phone-wallpaper flex-1 p-6 text-center">{text.loading}</p>
      )}
      {messages?.length === 0 && (
        <EmptyChat name={person.name} onAsk={draft.ask} onTrySample={draft.takeSample} />
      )}
      {messages !== null && messages.length > 0 && (
        <MessageList
          messages={messages}
          isTyping={isTyping}
          onOpenPhoto={setOpenSid}
          onRetry={retry}
          onReply={draft.replyTo}
          onTap={draft.tap}
        />
      )}
      <Composer draft={draft} />
      <PhotoViewer photos={photosOf(messages ?? none)} openSid={openSid} onChange={setOpenSid} />
    </main>
  );
}

function photosOf(messages: readonly PhoneMessage[]): ViewerPhoto[] {
  return messages.flatMap(({ media, body, isMine }) =>
    media
      .filter(({ contentType }) => contentType.startsWith('image/'))
      .map(({ sid }) => ({ mediaSid: sid, caption: body, isMine })),
  );
}

/** Whom one writes to, and whether an answer is on its way. */
function ChatHeader({ isTyping, children }: { isTyping: boolean; children: ReactNode }) {
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

/** Says that what arrived was read, as soon as the chat is really on the screen. */
function useReadReceipts(personId: string, messages: readonly PhoneMessage[]): void {
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
