'use client';

import { RotateCw } from 'lucide-react';
import type { PhoneMessage } from '@/lib/simulator';
import { PlaceCard } from '../place/place-card';
import { QuotedMessage } from '../reply/quoted-message';
import { usePhoneText } from '../use-phone-text';
import type { MessageRow } from './chat-rows';
import { FormattedText } from './formatted-text';
import { MessageMedia } from './message-media';
import { QuickReplies } from './quick-replies';
import { Ticks } from './ticks';

interface Props {
  row: MessageRow;
  onOpenPhoto: (mediaSid: string) => void;
  onRetry: (sid: string) => void;
  onTap: (sid: string, buttonId: string) => void;
}

export function MessageBubble({ row, onOpenPhoto, onRetry, onTap }: Props) {
  const text = usePhoneText();
  const { message, hasTail, quoted, canTap } = row;
  const isOnlyPhoto = message.body === '' && message.media[0]?.contentType.startsWith('image/');
  const description = message.body || (message.isMine ? text.photoFromYou : text.photo);
  return (
    <article
      data-mine={message.isMine || undefined}
      data-tail={hasTail || undefined}
      data-status={message.status}
      className="phone-bubble"
    >
      <span className="sr-only">{message.isMine ? text.you : 'Acervo'}: </span>
      {quoted !== undefined && <QuotedMessage message={quoted} />}
      {message.location && <PlaceCard location={message.location} />}
      {message.media.map((media) => (
        <MessageMedia
          key={media.sid}
          media={media}
          description={description}
          onOpenPhoto={() => onOpenPhoto(media.sid)}
        />
      ))}
      {isOnlyPhoto ? (
        <Stamp message={message} isOverPhoto />
      ) : (
        // Words under a photo break at its edge: they never widen the bubble beyond it.
        <div className={`px-1.5 pt-0.5 ${message.media.length > 0 ? 'w-0 min-w-full' : ''}`}>
          <FormattedText text={message.body} />
          <Stamp message={message} isOverPhoto={false} />
        </div>
      )}
      {canTap && (
        <QuickReplies
          buttons={message.buttons}
          onTap={(buttonId) => onTap(message.sid, buttonId)}
        />
      )}
      {message.isMine && message.status === 'failed' && (
        <p className="clear-both flex items-center gap-2 px-1.5 pb-1 text-[0.8125rem] text-(--phone-danger)">
          {text.notDelivered}
          <button
            type="button"
            onClick={() => onRetry(message.sid)}
            className="inline-flex items-center gap-1 font-semibold underline underline-offset-2"
          >
            <RotateCw size={14} aria-hidden="true" />
            {text.retry}
          </button>
        </p>
      )}
    </article>
  );
}

function Stamp({ message, isOverPhoto }: { message: PhoneMessage; isOverPhoto: boolean }) {
  const { locale } = usePhoneText();
  const time = new Date(message.createdAt).toLocaleTimeString(locale, { timeStyle: 'short' });
  return (
    <span className="phone-stamp" data-over-photo={isOverPhoto || undefined}>
      <time dateTime={message.createdAt}>{time}</time>
      {message.isMine && <Ticks status={message.status} />}
    </span>
  );
}
