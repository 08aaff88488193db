'use client';

import { FileText, ImageOff } from 'lucide-react';
import { useState } from 'react';
import type { PhoneMessage } from '@/lib/simulator';
import { mediaUrl } from '../live/phone-api';
import { usePhoneText } from '../use-phone-text';
import { VoicePlayer } from './voice-player';

interface Props {
  media: PhoneMessage['media'][number];
  /** What the photo is called by those who do not see it. */
  description: string;
  onOpenPhoto: () => void;
}

/** A photo, a voice note, a film or a file within a bubble. */
export function MessageMedia({ media, description, onOpenPhoto }: Props) {
  const text = usePhoneText();
  const src = mediaUrl(media.sid);
  const kind = media.contentType.split('/')[0];
  if (kind === 'image') return <Photo src={src} description={description} onOpen={onOpenPhoto} />;
  if (kind === 'audio') return <VoicePlayer src={src} />;
  if (kind === 'video') {
    return (
      <video src={src} controls aria-label={text.video} className="w-80 max-w-full rounded-md">
        <track kind="captions" />
      </video>
    );
  }
  return (
    <a href={src} download className="flex items-center gap-3 px-2 py-2.5">
      <FileText size={28} aria-hidden="true" className="text-(--phone-ink-soft)" />
      <span className="grid">
        <span>{text.document}</span>
        <span className="text-xs text-(--phone-ink-soft)">
          {media.contentType} · {text.saveFile}
        </span>
      </span>
    </a>
  );
}

function Photo(props: { src: string; description: string; onOpen: () => void }) {
  const text = usePhoneText();
  const [isBroken, setIsBroken] = useState(false);
  if (isBroken) {
    return (
      <p className="grid h-40 w-72 max-w-full place-content-center justify-items-center gap-2 rounded-md bg-(--phone-hollow) text-sm text-(--phone-ink-soft)">
        <ImageOff size={28} aria-hidden="true" />
        {text.photoGone}
      </p>
    );
  }
  return (
    <button
      type="button"
      onClick={props.onOpen}
      aria-label={text.openPhoto(props.description)}
      className="block cursor-zoom-in overflow-hidden rounded-md"
    >
      <img
        src={props.src}
        alt=""
        onError={() => setIsBroken(true)}
        className="max-h-96 min-h-24 w-80 max-w-full bg-(--phone-hollow) object-cover"
      />
    </button>
  );
}
