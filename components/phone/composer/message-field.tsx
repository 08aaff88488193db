'use client';

import type { ClipboardEvent, KeyboardEvent, Ref } from 'react';

interface Props {
  value: string;
  label: string;
  onChange: (text: string) => void;
  onSend: () => void;
  onPasteFiles: (files: File[]) => void;
  /** Null where there is nothing to call off. */
  onEscape: (() => void) | null;
  ref: Ref<HTMLTextAreaElement>;
}

/** As long as WhatsApp's own composer takes. */
const charactersMax = 4096;

/** Grows with its words. Enter sends; with Shift it starts a line. Escape calls a reply off. */
export function MessageField(props: Props) {
  const { value, label, onChange, onSend, onPasteFiles, onEscape, ref } = props;
  const handleKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onEscape?.();
    // Enter that ends the composing of a character is not a wish to send.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onSend();
  };
  const handlePaste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    if (files.length === 0) return;
    event.preventDefault();
    onPasteFiles(files);
  };
  return (
    <textarea
      ref={ref}
      rows={1}
      value={value}
      maxLength={charactersMax}
      aria-label={label}
      placeholder={label}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={handleKey}
      onPaste={handlePaste}
      className="phone-field"
    />
  );
}
