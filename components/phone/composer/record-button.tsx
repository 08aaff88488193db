'use client';

import { Mic } from 'lucide-react';
import { usePhoneText } from '../use-phone-text';

/** Held at least this long, the button sends when it is let go; a tap goes on recording. */
const holdMs = 600;

/** Tap, or hold for as long as one speaks. */
export function RecordButton({ onStart, onFinish }: { onStart: () => void; onFinish: () => void }) {
  const { recorder } = usePhoneText();
  const press = () => {
    const pressedAt = performance.now();
    onStart();
    // The button is gone by then: the bar of the recording stands in its place.
    const release = () => {
      if (performance.now() - pressedAt >= holdMs) onFinish();
    };
    window.addEventListener('pointerup', release, { once: true });
  };
  return (
    <button
      type="button"
      aria-label={recorder.start}
      onPointerDown={press}
      // Only a keyboard clicks without a pointer.
      onClick={(event) => event.detail === 0 && onStart()}
      className="phone-icon-button size-11 shrink-0"
    >
      <Mic size={24} />
    </button>
  );
}
