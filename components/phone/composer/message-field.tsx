'use client';

import type { ClipboardEvent, KeyboardEvent } from 'react';

interface Props {
  value: string;
  label: string;
  onChange: (text: string) => void;
  onSend: () => void;
  onPasteFiles: (files: File[]) => void;
}

/** As long as WhatsApp's own composer takes. */
const charactersMax = 4096;

/** Grows with its words. Enter sends; with Shift it starts a line. */
export function MessageField({ value, label, onChange, onSend, onPasteFiles }: Props) {
  const handleKey = (event: KeyboardEvent) => {
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
