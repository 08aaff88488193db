'use client';

import { Button } from '@base-ui/react/button';
import { useId, useRef, useState } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { galleryText } from '../../../photos/text';
import { textButton } from '../../../ui/text-button';
import { markWords } from './mark-words';

/** About what six lines of the panel hold; a longer text is folded up to that. */
const shownCharacters = 240;
const shownLines = 6;

interface ReadTextProps {
  text: string;
  /** What was searched. */
  words: string | null;
}

/** Text that a machine read in the photo, with the search's words marked; to be copied. */
export function ReadText({ text, words }: ReadTextProps) {
  const labels = galleryText(useLanguage()).lightbox;
  const stretches = markWords(text, words);
  const isLong = text.length > shownCharacters || text.split('\n').length > shownLines;
  // What was found must not lie under the fold.
  const [isOpen, setIsOpen] = useState(stretches.some(({ isMarked }) => isMarked));
  const [isCopied, setIsCopied] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const id = useId();

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setIsCopied(true);
    } catch {
      // Without a secure address there is no clipboard: it is selected, for the keyboard to copy.
      if (body.current) window.getSelection()?.selectAllChildren(body.current);
    }
  };

  return (
    <>
      <div
        ref={body}
        id={id}
        className={`break-words whitespace-pre-line select-text ${isLong && !isOpen ? 'line-clamp-6' : ''}`}
      >
        {stretches.map((stretch, index) =>
          stretch.isMarked ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is its place in the text
            <mark key={index} className="rounded-[2px] bg-darkroom-accent/30 text-inherit">
              {stretch.text}
            </mark>
          ) : (
            stretch.text
          ),
        )}
      </div>
      <div className="mt-1 flex flex-wrap gap-x-5">
        {isLong && (
          <Button
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setIsOpen(!isOpen)}
            className={textButton}
          >
            {isOpen ? labels.showLess : labels.showAll}
          </Button>
        )}
        <Button onClick={copy} className={textButton}>
          {isCopied ? labels.copied : labels.copyText}
        </Button>
        <span role="status" className="sr-only">
          {isCopied && labels.copied}
        </span>
      </div>
    </>
  );
}
