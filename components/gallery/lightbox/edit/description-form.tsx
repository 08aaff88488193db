'use client';

import { type KeyboardEvent, useId, useState } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { refusalText } from '../../../changes/post-change';
import { collectionText } from '../../../changes/text';

/** As the collection has it: nothing longer can come from WhatsApp. */
const descriptionCharactersMax = 4096;

interface DescriptionFormProps {
  description: string;
  /**
   * Rejects where it was not saved, or resolves to what stands in the way; the words stay in the
   * field then.
   */
  onSave: (description: string) => Promise<string | null>;
  onCancel: () => void;
}

const button =
  'inline-flex h-11 cursor-pointer items-center rounded-control px-4 font-medium transition-colors focus-visible:outline-darkroom-accent disabled:cursor-default disabled:opacity-55';

/** Enter saves, Escape calls off; neither reaches the lightbox around it. */
export function DescriptionForm({ description, onSave, onCancel }: DescriptionFormProps) {
  const text = collectionText(useLanguage()).description;
  const [written, setWritten] = useState(description);
  const { problem, isSaving, save } = useSaving(written, onSave);
  const hintId = useId();
  const onKey = (event: KeyboardEvent) => {
    event.stopPropagation();
    // While letters are composed, Enter and Escape belong to that.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onCancel();
    if (event.key === 'Enter' && !event.shiftKey && event.target instanceof HTMLTextAreaElement) {
      event.preventDefault();
      void save();
    }
  };

  return (
    <form
      onKeyDown={onKey}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <textarea
        ref={focusOnce}
        aria-label={text.label}
        aria-describedby={hintId}
        aria-invalid={problem !== null}
        maxLength={descriptionCharactersMax}
        rows={2}
        value={written}
        onChange={(event) => setWritten(event.target.value)}
        className="field-sizing-content max-h-[40dvh] min-h-20 w-full resize-none rounded-control border border-darkroom-ink/30 bg-darkroom px-3.5 py-2.5 text-lead text-darkroom-ink focus-visible:outline-darkroom-accent"
      />
      {problem !== null && (
        <p role="alert" className="mt-1.5 font-medium text-[#f29079]">
          {problem}
        </p>
      )}
      <p id={hintId} className="mt-1.5 text-label text-darkroom-ink-soft max-lg:sr-only">
        {text.hint}
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        <button
          type="submit"
          disabled={written.trim() === ''}
          aria-disabled={isSaving}
          className={`${button} bg-darkroom-accent text-darkroom`}
        >
          {isSaving ? text.saving : text.save}
        </button>
        <button
          type="button"
          onClick={onCancel}
          className={`${button} text-darkroom-ink-soft hover:text-darkroom-ink`}
        >
          {text.cancel}
        </button>
      </div>
    </form>
  );
}

function useSaving(written: string, onSave: DescriptionFormProps['onSave']) {
  const text = collectionText(useLanguage());
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const save = async () => {
    if (written.trim() === '' || isSaving) return;
    setIsSaving(true);
    setProblem(null);
    try {
      const obstacle = await onSave(written);
      if (obstacle === null) return;
      setProblem(obstacle);
      setIsSaving(false);
    } catch (error) {
      setProblem(refusalText(error, text));
      setIsSaving(false);
    }
  };
  return { problem, isSaving, save };
}

/** Behind the words, where one goes on writing. */
function focusOnce(field: HTMLTextAreaElement | null): void {
  if (!field) return;
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}
