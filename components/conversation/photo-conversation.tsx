'use client';

import { Button } from '@base-ui/react/button';
import { ChevronDown } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { galleryText } from '../photos/text';
import { useLanguage } from '../site/language-provider';
import { textButton } from '../ui/text-button';
import type { PhotoConversationView } from './photo-conversation-view';
import { SaidMessage } from './said-message';

interface PhotoConversationProps {
  photoId: number;
  onShow: (photoId: number) => void;
}

/** What was said around the photo, closed until somebody wants to read it. */
export function PhotoConversation(props: PhotoConversationProps) {
  const { title } = galleryText(useLanguage()).lightbox.conversation;
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <div className="mt-6 border-y border-darkroom-ink/12 py-1">
      <Button
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
        className="flex min-h-11 w-full cursor-pointer items-center justify-between rounded-control text-darkroom-ink hover:text-darkroom-accent focus-visible:outline-darkroom-accent"
      >
        {title}
        <ChevronDown
          size={20}
          aria-hidden
          className={`transition-transform ${isOpen ? 'rotate-180' : ''}`}
        />
      </Button>
      {isOpen && <Opened id={id} {...props} />}
    </div>
  );
}

function Opened({ id, photoId, onShow }: PhotoConversationProps & { id: string }) {
  const text = galleryText(useLanguage());
  const { title, loading, failed } = text.lightbox.conversation;
  const region = useRef<HTMLElement>(null);
  const [conversation, retry] = useConversation(photoId);
  const tryAgain = () => {
    // The button is gone in a moment, and the keyboard's focus would be with it.
    region.current?.focus();
    retry();
  };
  return (
    <section
      id={id}
      ref={region}
      tabIndex={-1}
      aria-label={title}
      className="pb-4 outline-none focus-visible:outline-darkroom-accent"
    >
      {conversation === 'loading' && (
        <p role="status" className="text-darkroom-ink-soft">
          {loading}
        </p>
      )}
      {conversation === 'failed' && (
        <p role="alert">
          {failed}{' '}
          <Button onClick={tryAgain} className={textButton}>
            {text.retry}
          </Button>
        </p>
      )}
      {typeof conversation === 'object' && (
        <Messages conversation={conversation} photoId={photoId} onShow={onShow} />
      )}
    </section>
  );
}

interface MessagesProps extends PhotoConversationProps {
  conversation: PhotoConversationView;
}

function Messages({ conversation, photoId, onShow }: MessagesProps) {
  const { empty } = galleryText(useLanguage()).lightbox.conversation;
  const { messages, personName, broughtBy } = conversation;
  const list = useRef<HTMLOListElement>(null);
  // Under a photo on a phone, it would open out of sight.
  useEffect(() => {
    list.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  if (messages.length === 0) return <p className="text-darkroom-ink-soft">{empty}</p>;
  return (
    <ol ref={list} className="flex scroll-my-14 flex-col gap-2">
      {messages.map((message, index) => (
        <SaidMessage
          key={message.id}
          message={message}
          personName={personName}
          isOrigin={message.id === broughtBy}
          isNewDay={message.day !== messages[index - 1]?.day}
          photoId={photoId}
          onShow={onShow}
        />
      ))}
    </ol>
  );
}

/** What was said, or how far asking for it has come. */
type Conversing = PhotoConversationView | 'loading' | 'failed';

/** What was said around a photo, asked once somebody wants to read it, and again when that fails. */
function useConversation(photoId: number): [Conversing, retry: () => void] {
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
