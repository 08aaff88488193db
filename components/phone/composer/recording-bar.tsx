'use client';

import { SendHorizontal, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { formatDuration } from '../bubble/format-duration';
import { usePhoneText } from '../use-phone-text';

const tickMs = 250;

/** What stands in the composer's place while a voice note is recorded. */
export function RecordingBar({ onCancel, onSend }: { onCancel: () => void; onSend: () => void }) {
  const { recorder } = usePhoneText();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const startedAt = performance.now();
    const timer = setInterval(() => setSeconds((performance.now() - startedAt) / 1000), tickMs);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="flex items-center gap-3 px-3 py-2">
      <button
        type="button"
        onClick={onCancel}
        aria-label={recorder.cancel}
        className="phone-icon-button size-11"
      >
        <Trash2 size={22} />
      </button>
      <span aria-hidden="true" className="phone-recording-dot" />
      <p className="flex-1">
        <span role="status">{recorder.recording}</span>{' '}
        <span role="timer" className="tabular-nums">
          {formatDuration(seconds)}
        </span>
      </p>
      <button type="button" onClick={onSend} aria-label={recorder.send} className="phone-send">
        <SendHorizontal size={22} />
      </button>
    </div>
  );
}
