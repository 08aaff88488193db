'use client';

import { type FormEvent, useId, useState } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { Button } from '@/components/ui/button';
import type { UploadQueue } from '../queue/upload-queue';
import { uploadText } from '../text';
import { wordsCharactersMax } from './words-limit';

/** Words for all photos of the batch that have none of their own, before they are there or after. */
export function BatchWords({ queue }: { queue: UploadQueue }) {
  const text = uploadText(useLanguage());
  const hintId = useId();
  const [words, setWords] = useState(queue.state.words);
  const [outcome, setOutcome] = useState<'saved' | 'wordsFailed' | null>(null);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() === '') return;
    try {
      await queue.describeAll(words.trim());
      setOutcome('saved');
    } catch {
      // Whatever it was, the words stay in the field.
      setOutcome('wordsFailed');
    }
  };

  return (
    <form onSubmit={save} className="border-b border-line px-4 py-3">
      <div className="flex gap-2">
        <input
          value={words}
          maxLength={wordsCharactersMax}
          onChange={({ currentTarget }) => {
            setWords(currentTarget.value);
            setOutcome(null);
          }}
          placeholder={text.wordsForAll}
          aria-label={text.wordsForAll}
          aria-describedby={hintId}
          className="h-11 min-w-0 grow rounded-control border border-line bg-surface px-3 transition-colors placeholder:text-ink-soft hover:border-ink-soft"
        />
        <Button type="submit" look="outline">
          {text.save}
        </Button>
      </div>
      <p
        id={hintId}
        role="status"
        className={`mt-1.5 text-label ${outcome === 'wordsFailed' ? 'text-danger' : 'text-ink-soft'}`}
      >
        {outcome === null ? text.wordsForAllHint : text[outcome]}
      </p>
    </form>
  );
}
