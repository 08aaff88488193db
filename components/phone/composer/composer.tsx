'use client';

import { Mic, SendHorizontal } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { PlaceDialog } from '../place/place-dialog';
import { ReplyPreview } from '../reply/reply-preview';
import { usePhoneText } from '../use-phone-text';
import { AttachMenu } from './attach-menu';
import { filesMax } from './chosen-file';
import { MessageField } from './message-field';
import { PreviewTray } from './preview-tray';
import { RecordingBar } from './recording-bar';
import type { DraftProblem } from './use-delivery';
import type { Draft } from './use-draft';
import { useDroppedFiles } from './use-dropped-files';
import { useVoiceRecorder } from './use-voice-recorder';
import './composer.css';

/** Held at least this long, the button sends when it is let go; a tap goes on recording. */
const holdMs = 600;

/** Tap, or hold for as long as one speaks. */
function RecordButton({ onStart, onFinish }: { onStart: () => void; onFinish: () => void }) {
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

/** Where a person writes, chooses photos and speaks. */
export function Composer({ draft }: { draft: Draft }) {
  const text = usePhoneText();
  const isOver = useDroppedFiles(draft.add);
  const recorder = useVoiceRecorder(draft.sendVoice, () => draft.report('no microphone'));
  const [isChoosingPlace, setIsChoosingPlace] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const { repliedTo } = draft;
  useEffect(() => {
    if (repliedTo) field.current?.focus();
  }, [repliedTo]);
  const hasSomething = draft.text.trim() !== '' || draft.files.length > 0;
  return (
    <footer className="relative shrink-0 border-t border-(--phone-line) bg-(--phone-bar)">
      {isOver && <p className="phone-drop">{text.composer.dropHere}</p>}
      {draft.problem && (
        <p role="alert" className="px-4 pt-2 text-sm text-(--phone-danger)">
          <Problem problem={draft.problem} />
        </p>
      )}
      {draft.files.length > 0 && <PreviewTray files={draft.files} onRemove={draft.remove} />}
      {repliedTo && <ReplyPreview message={repliedTo} onCancel={() => draft.replyTo(null)} />}
      <PlaceDialog
        isOpen={isChoosingPlace}
        onClose={() => setIsChoosingPlace(false)}
        onSend={draft.sendPlace}
      />
      {recorder.isRecording ? (
        <RecordingBar onCancel={recorder.cancel} onSend={recorder.finish} />
      ) : (
        <div className="flex items-end gap-1.5 px-3 py-2">
          <AttachMenu onChoose={draft.add} onChoosePlace={() => setIsChoosingPlace(true)} />
          <MessageField
            ref={field}
            onEscape={repliedTo && (() => draft.replyTo(null))}
            value={draft.text}
            label={draft.files.length > 0 ? text.composer.caption : text.composer.write}
            onChange={draft.write}
            onSend={draft.send}
            onPasteFiles={draft.add}
          />
          {hasSomething ? (
            <button
              type="button"
              onClick={draft.send}
              disabled={draft.isSending}
              aria-label={text.composer.send}
              className="phone-send"
            >
              <SendHorizontal size={22} />
            </button>
          ) : (
            <RecordButton onStart={recorder.start} onFinish={recorder.finish} />
          )}
        </div>
      )}
    </footer>
  );
}

function Problem({ problem }: { problem: DraftProblem }) {
  const { composer, recorder } = usePhoneText();
  switch (problem) {
    case 'not sent':
      return composer.sendFailed;
    case 'too many files':
      return composer.tooMany(filesMax);
    case 'no microphone':
      return recorder.noMicrophone;
  }
}
