'use client';

import { useEffect, useRef, useState } from 'react';

/** Chromium learns the length of a recording that does not say it only by seeking past its end. */
const pastTheEndSeconds = 24 * 60 * 60;

/** One recording that can be played. */
export function useAudio(src: string) {
  const element = useRef<HTMLAudioElement | null>(null);
  const [isPlaying, setIsPlaying] = useState(false);
  const [isBroken, setIsBroken] = useState(false);
  const [positionSeconds, setPosition] = useState(0);
  const [durationSeconds, setDuration] = useState(0);

  useEffect(() => {
    const audio = new Audio(src);
    element.current = audio;
    const learnDuration = () => {
      if (Number.isFinite(audio.duration)) {
        setDuration(audio.duration);
        if (audio.paused && audio.currentTime >= audio.duration) audio.currentTime = 0;
      } else {
        audio.currentTime = pastTheEndSeconds;
      }
    };
    audio.addEventListener('loadedmetadata', learnDuration);
    audio.addEventListener('durationchange', learnDuration);
    audio.addEventListener('timeupdate', () => {
      if (!audio.paused || audio.currentTime === 0) setPosition(audio.currentTime);
    });
    audio.addEventListener('play', () => setIsPlaying(true));
    audio.addEventListener('pause', () => setIsPlaying(false));
    audio.addEventListener('ended', () => {
      audio.currentTime = 0;
    });
    audio.addEventListener('error', () => setIsBroken(true));
    return () => {
      audio.pause();
      audio.removeAttribute('src');
    };
  }, [src]);

  return {
    isPlaying,
    isBroken,
    positionSeconds,
    durationSeconds,
    toggle: () => {
      const audio = element.current;
      if (audio?.paused) audio.play().catch(() => setIsBroken(true));
      else audio?.pause();
    },
    seek: (seconds: number) => {
      if (element.current) element.current.currentTime = seconds;
      setPosition(seconds);
    },
  };
}
