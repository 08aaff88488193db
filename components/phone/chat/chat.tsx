'use client';

import { type ReactNode, useState } from 'react';
import type { PhoneMessage, PhonePerson } from '@/lib/simulator';
import { Composer } from '../composer/composer';
import { useDraft } from '../composer/use-draft';
import { retryMessage } from '../live/phone-api';
import { useChat } from '../live/use-chat';
import { useReadReceipts } from '../live/use-read-receipts';
import { usePhoneText } from '../use-phone-text';
import { ChatHeader } from './chat-header';
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
