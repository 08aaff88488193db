'use client';

import { type FormEvent, useState } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import type { UploadItem } from '../queue/upload-item';
import type { UploadQueue } from '../queue/upload-queue';
import { uploadText } from '../text';
import { wordsCharactersMax } from './words-limit';

/** A photo's own words: a field until the server has them. Leaving it keeps them, as Enter does. */
export function PhotoWords({ item, queue }: { item: UploadItem; queue: UploadQueue }) {
  const text = uploadText(useLanguage());
  const [words, setWords] = useState(item.words);
  const [hasFailed, setHasFailed] = useState(false);
  if (item.isDescribed) return <p className="line-clamp-2">{item.words}</p>;

  const save = async (event?: FormEvent) => {
    event?.preventDefault();
    const said = words.trim();
    if (said === '' || (said === item.words && !hasFailed)) return;
    try {
      await queue.describe(item.id, said);
      setHasFailed(false);
    } catch {
      // Whatever it was, the words stay in the field.
      setHasFailed(true);
    }
  };

  return (
    <form onSubmit={save}>
      <input
        value={words}
        maxLength={wordsCharactersMax}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
        onBlur={() => void save()}
        placeholder={text.wordsPlaceholder}
        aria-label={text.wordsFor(item.file.name)}
        aria-invalid={hasFailed}
        className="h-9 w-full rounded-md bg-transparent placeholder:text-ink-soft"
      />
      {hasFailed && (
        <p role="alert" className="text-label text-danger">
          {text.wordsFailed}
        </p>
      )}
    </form>
  );
}
