'use client';

import type { KeyboardEvent } from 'react';

interface VoicePlayerProps {
  mediaId: string;
  label: string;
  className?: string;
}

/** A voice note with the browser's own controls, which every keyboard and reader knows. */
export function VoicePlayer({ mediaId, label, className = '' }: VoicePlayerProps) {
  return (
    // biome-ignore lint/a11y/useMediaCaption: what was said stands beside it, as far as it was heard.
    <audio
      controls
      preload="none"
      src={`/report/voice/${mediaId}`}
      aria-label={label}
      onKeyDown={keepArrows}
      className={`block h-10 w-full min-w-56 max-w-sm ${className}`}
    />
  );
}

/** They seek in the note; around it they may turn to another photo. */
function keepArrows(event: KeyboardEvent): void {
  if (event.key.startsWith('Arrow')) event.stopPropagation();
}
