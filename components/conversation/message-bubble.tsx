'use client';

import { Brush, FileX, Hourglass, ImageOff, type LucideIcon, Mic } from 'lucide-react';
import { operatorText } from '../operator/text';
import { PhotoImage } from '../photos/photo-image';
import { useLanguage } from '../site/language-provider';
import { VoicePlayer } from '../ui/voice-player';
import type { AttachmentView, MessageView } from './message-view';
import { Ticks } from './ticks';

interface MessageBubbleProps {
  message: MessageView;
  personName: string;
}

/** What one side said: the person's on the left, ours on the right. */
export function MessageBubble({ message, personName }: MessageBubbleProps) {
  const { isOurs, body, photos, drawingId, attachments, delivery } = message;
  const side = isOurs
    ? 'self-end border-accent/35 bg-accent/8'
    : 'self-start border-line bg-surface';
  return (
    <li
      data-message={message.id}
      className={`max-w-[min(36rem,88%)] rounded-panel border px-3.5 py-2.5 ${side}`}
    >
      <span className="sr-only">{isOurs ? 'Acervo' : personName}: </span>
      {photos.length > 0 && <Photos photos={photos} words={body} />}
      {drawingId !== null && <Drawing drawingId={drawingId} words={body} />}
      {attachments.map((attachment) => (
        <Attachment key={attachment.id} attachment={attachment} />
      ))}
      <Words message={message} />
      <p className="mt-1 flex items-center justify-end gap-1.5 text-label text-ink-soft">
        <time dateTime={message.at}>{message.time}</time>
        {delivery !== null && <Ticks delivery={delivery} errorCode={message.errorCode} />}
      </p>
    </li>
  );
}

function Words({ message }: { message: MessageView }) {
  const text = operatorText(useLanguage()).conversation;
  if (message.body !== '') {
    return <p className="break-words whitespace-pre-wrap">{message.body}</p>;
  }
  if (message.isForgotten) return <p className="text-ink-soft italic">{text.forgotten}</p>;
  const { photos, attachments, drawingId } = message;
  const isBare = drawingId === null && photos.length + attachments.length === 0;
  return isBare ? <p className="text-ink-soft italic">{text.wordless}</p> : null;
}

function Photos({ photos, words }: { photos: MessageView['photos']; words: string }) {
  const text = operatorText(useLanguage()).conversation;
  return (
    <div className="mb-1.5 flex flex-wrap gap-1.5">
      {photos.map(({ id, externalUrl }) => (
        <a
          key={id}
          href={`/report?photo=${id}`}
          className="block size-40 overflow-hidden rounded-photo bg-line/60"
        >
          <PhotoImage
            photo={{ id, externalUrl, thumbHash: null }}
            alt={words || text.photo}
            sizes="10rem"
            className="size-full object-cover"
          />
        </a>
      ))}
    </div>
  );
}

/** Whole, and not among the photos: what a model made is told apart at a glance. */
function Drawing({ drawingId, words }: { drawingId: string; words: string }) {
  const { drawing } = operatorText(useLanguage()).conversation;
  return (
    <figure className="mb-1.5 w-60">
      <img
        src={`/report/drawings/${drawingId}`}
        alt={words || drawing}
        loading="lazy"
        className="h-auto w-full rounded-photo bg-line/60"
      />
      <figcaption className="mt-1 flex items-center gap-1.5 text-label text-ink-soft">
        <Brush size={16} aria-hidden className="shrink-0" />
        {drawing}
      </figcaption>
    </figure>
  );
}

const icons: Record<AttachmentView['kind'], LucideIcon> = {
  voice: Mic,
  gone: ImageOff,
  refused: FileX,
  waiting: Hourglass,
};

function Attachment({ attachment }: { attachment: AttachmentView }) {
  const { kind, transcript } = attachment;
  const text = operatorText(useLanguage()).conversation;
  const Icon = icons[kind];
  return (
    <div>
      <p className="flex items-center gap-1.5 text-ink-soft">
        <Icon size={18} aria-hidden className="shrink-0" />
        {text.attachments[kind]}
      </p>
      {kind === 'voice' && (
        <VoicePlayer mediaId={attachment.id} label={text.attachments.voice} className="my-1" />
      )}
      {transcript !== null && <p className="break-words whitespace-pre-wrap">“{transcript}”</p>}
    </div>
  );
}
