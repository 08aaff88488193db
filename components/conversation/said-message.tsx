'use client';

import { galleryText } from '../photos/text';
import { useLanguage } from '../site/language-provider';
import { VoicePlayer } from '../ui/voice-player';
import type { SaidView } from './photo-conversation-view';
import { SaidPhotos } from './said-photos';

interface SaidMessageProps {
  message: SaidView;
  /** Null where who wrote is who looks. */
  personName: string | null;
  /** It brought the open photo. */
  isOrigin: boolean;
  isNewDay: boolean;
  photoId: number;
  onShow: (photoId: number) => void;
}

/** What one side said: the person's on the left, ours on the right. */
export function SaidMessage(props: SaidMessageProps) {
  const { message, personName, isOrigin, isNewDay, photoId, onShow } = props;
  const text = galleryText(useLanguage()).lightbox.conversation;
  const { isOurs, photos, attachments, drawingId } = message;
  const side = isOurs ? 'self-end bg-darkroom-accent/14' : 'self-start bg-darkroom-ink/9';
  return (
    <>
      {isNewDay && (
        <li className="mt-1 text-center text-label text-darkroom-ink-soft first:mt-0">
          {message.dayLabel}
        </li>
      )}
      <li
        className={`max-w-[90%] rounded-panel px-3.5 py-2.5 ${side} ${isOrigin ? 'ring-1 ring-darkroom-accent/60' : ''}`}
      >
        <p className="flex flex-wrap gap-x-2 text-label text-darkroom-ink-soft">
          <span className="font-semibold">{isOurs ? 'Acervo' : (personName ?? text.you)}</span>
          <time dateTime={message.at}>{message.time}</time>
        </p>
        <Words message={message} />
        {photos.length > 0 && <SaidPhotos photos={photos} photoId={photoId} onShow={onShow} />}
        {drawingId !== null && (
          <img
            src={`/report/drawings/${drawingId}`}
            alt={text.drawing}
            loading="lazy"
            className="mt-1.5 size-14 rounded-photo bg-darkroom object-cover"
          />
        )}
        {attachments.map((attachment) => (
          <Attachment key={attachment.id} attachment={attachment} />
        ))}
      </li>
    </>
  );
}

function Words({ message }: { message: SaidView }) {
  const text = galleryText(useLanguage()).lightbox.conversation;
  const { body, isForgotten, photos, attachments, drawingId } = message;
  if (body !== '') return <p className="mt-0.5 break-words whitespace-pre-wrap">{body}</p>;
  const isBare = drawingId === null && photos.length + attachments.length === 0;
  if (!isForgotten && !isBare) return null;
  return (
    <p className="mt-0.5 text-darkroom-ink-soft italic">
      {isForgotten ? text.forgotten : text.wordless}
    </p>
  );
}

function Attachment({ attachment }: { attachment: SaidView['attachments'][number] }) {
  const { id, kind, transcript } = attachment;
  const text = galleryText(useLanguage()).lightbox.conversation.attachments;
  return (
    <div className="mt-1">
      {kind === 'voice' ? (
        <VoicePlayer mediaId={id} label={text.voice} />
      ) : (
        <p className="text-darkroom-ink-soft italic">{text[kind]}</p>
      )}
      {transcript !== null && (
        <p className="mt-1 break-words whitespace-pre-wrap">“{transcript}”</p>
      )}
    </div>
  );
}
