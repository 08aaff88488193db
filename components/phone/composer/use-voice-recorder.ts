'use client';

import { useEffect, useRef, useState } from 'react';

/** What WhatsApp sends first; the others are what browsers can record. */
const recordedTypes = ['audio/ogg;codecs=opus', 'audio/mp4', 'audio/webm;codecs=opus'];

export interface VoiceRecorder {
  isRecording: boolean;
  start: () => void;
  /** Throws the recording away. */
  cancel: () => void;
  /** Ends the recording and hands it on. */
  finish: () => void;
}

/** Records from the microphone until it is told to finish or to forget it. */
export function useVoiceRecorder(
  onRecorded: (recording: File) => void,
  onUnavailable: () => void,
): VoiceRecorder {
  const [isRecording, setIsRecording] = useState(false);
  const recorder = useRef<MediaRecorder | null>(null);
  useEffect(() => () => silence(recorder.current), []);

  async function start(): Promise<void> {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      const mimeType = recordedTypes.find((type) => MediaRecorder.isTypeSupported(type));
      recorder.current = new MediaRecorder(stream, mimeType ? { mimeType } : {});
      recorder.current.start();
      setIsRecording(true);
    } catch {
      onUnavailable();
    }
  }

  return {
    isRecording,
    start,
    cancel: () => {
      silence(recorder.current);
      setIsRecording(false);
    },
    finish: () => {
      recorder.current?.addEventListener('dataavailable', ({ data }) => {
        const type = data.type.split(';')[0] ?? '';
        const name = `voice.${type.split('/')[1]}`;
        if (data.size > 0) onRecorded(new File([data], name, { type }));
      });
      silence(recorder.current);
      setIsRecording(false);
    },
  };
}

/** Stops the recording and gives the microphone back. */
function silence(recorder: MediaRecorder | null): void {
  if (recorder && recorder.state !== 'inactive') recorder.stop();
  for (const track of recorder?.stream.getTracks() ?? []) track.stop();
}
