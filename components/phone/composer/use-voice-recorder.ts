'use client';

import { useEffect, useRef, useState } from 'react';
import { toVoiceNote } from '../voice/voice-note';

/** What WhatsApp sends, what can be made into that, and what Safari records. */
const recordedTypes = ['audio/ogg;codecs=opus', 'audio/webm;codecs=opus', 'audio/mp4'];

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
        if (data.size > 0) toVoiceNote(data).then(onRecorded, onUnavailable);
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
