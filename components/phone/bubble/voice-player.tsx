'use client';

import { Mic, Pause, Play } from 'lucide-react';
import { usePhoneText } from '../use-phone-text';
import { formatDuration } from './format-duration';
import { useAudio } from './use-audio';

/** A voice note: play, pause, and where it is. */
export function VoicePlayer({ src }: { src: string }) {
  const { voice } = usePhoneText();
  const audio = useAudio(src);
  if (audio.isBroken) return <p className="px-1 py-2 text-[0.9375rem] italic">{voice.broken}</p>;
  const isStarted = audio.positionSeconds > 0;
  return (
    <fieldset className="flex w-[16.5rem] max-w-full items-center gap-2 px-1 pt-1.5 pb-1">
      <legend className="sr-only">{voice.note}</legend>
      <button
        type="button"
        onClick={audio.toggle}
        aria-label={audio.isPlaying ? voice.pause : voice.play}
        className="phone-icon-button size-10 shrink-0"
      >
        {audio.isPlaying ? <Pause size={22} /> : <Play size={22} />}
      </button>
      <input
        type="range"
        min={0}
        max={audio.durationSeconds}
        step={0.1}
        value={audio.positionSeconds}
        onChange={(event) => audio.seek(event.target.valueAsNumber)}
        aria-label={voice.position}
        aria-valuetext={formatDuration(audio.positionSeconds)}
        className="phone-range min-w-0 flex-1"
      />
      <span className="w-9 text-right text-xs tabular-nums">
        {formatDuration(isStarted ? audio.positionSeconds : audio.durationSeconds)}
      </span>
      <Mic size={18} aria-hidden="true" className="shrink-0 text-(--phone-ink-soft)" />
    </fieldset>
  );
}
