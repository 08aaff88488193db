'use client';

import { type SubmitEvent, useState } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { Button } from '@/components/ui/button';
import { galleryText } from '../../photos/text';
import { ChosenDialog } from './chosen-dialog';
import type { Changes } from './use-changes';

/** As long as one message of WhatsApp, in which descriptions come otherwise. */
const wordsMax = 1600;

interface ChangeDialogProps {
  isOpen: boolean;
  changes: Changes;
  onClose: () => void;
}

/** One description for all chosen photos; what was typed stays when it could not be saved. */
export function DescribeDialog({ isOpen, changes, onClose }: ChangeDialogProps) {
  const text = galleryText(useLanguage()).selection;
  const [words, setWords] = useState('');
  const save = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const isSaved = await changes.describe(words.trim());
    if (isSaved) setWords('');
    if (isSaved) onClose();
  };
  return (
    <ChosenDialog isOpen={isOpen} title={text.describe} onClose={onClose}>
      <form onSubmit={(event) => void save(event)} className="grid gap-4">
        <label className="grid gap-1.5">
          <span className="text-label text-ink-soft">{text.words}</span>
          <textarea
            required
            rows={3}
            maxLength={wordsMax}
            value={words}
            onChange={(event) => setWords(event.target.value)}
            className="w-full rounded-control border border-line bg-surface px-3.5 py-2.5 text-body"
          />
        </label>
        {changes.problem !== null && (
          <p role="alert" className="text-danger">
            {changes.problem}
          </p>
        )}
        <div className="flex justify-end gap-2">
          <Button type="button" look="quiet" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button type="submit" disabled={changes.isBusy || words.trim() === ''}>
            {text.save}
          </Button>
        </div>
      </form>
    </ChosenDialog>
  );
}
