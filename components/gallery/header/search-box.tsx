'use client';

import { LoaderCircle, Search, X } from 'lucide-react';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { IconButton } from '@/components/ui/icon-button';
import type { GalleryQuery } from '../../photos/gallery-href';
import { galleryText } from '../../photos/text';

/** Longer than the pause between two letters, shorter than patience. */
const typingPauseMs = 250;

/** What a form that is sent without scripts keeps beside the words. */
const filterNames = ['person', 'from', 'to', 'album', 'text', 'undescribed'] as const;

interface SearchBoxProps {
  query: GalleryQuery;
  isPending: boolean;
  onSearch: (words: string | null) => void;
}

/** A plain form that works without scripts; with them it searches as one types. */
export function SearchBox({ query, isPending, onSearch }: SearchBoxProps) {
  const text = galleryText(useLanguage());
  const { input, words, searchAfter } = useTypedWords(query.q, onSearch);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    searchAfter(0, words);
  };

  return (
    <form
      action="/report"
      onSubmit={submit}
      className="relative min-w-0 grow max-sm:order-last max-sm:col-span-3"
    >
      <KeptFilters query={query} />
      <span className="pointer-events-none absolute inset-y-0 left-3.5 grid place-items-center text-ink-soft">
        {isPending ? (
          <LoaderCircle size={18} className="animate-spin" aria-hidden />
        ) : (
          <Search size={18} aria-hidden />
        )}
      </span>
      <input
        ref={input}
        name="q"
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        maxLength={200}
        aria-label={text.search}
        placeholder={text.searchPlaceholder}
        value={words}
        onChange={(event) => searchAfter(typingPauseMs, event.target.value)}
        className="h-11 w-full rounded-control border border-line bg-surface pr-11 pl-10.5 text-body text-ellipsis transition-colors placeholder:text-ink-soft hover:border-ink-soft"
      />
      {words !== '' && (
        <span className="absolute inset-y-0 right-0">
          <IconButton
            type="button"
            label={text.clearSearch}
            onClick={() => {
              searchAfter(0, '');
              input.current?.focus();
            }}
          >
            <X size={18} aria-hidden />
          </IconButton>
        </span>
      )}
      <span role="status" className="sr-only">
        {isPending ? text.searching : ''}
      </span>
    </form>
  );
}

function KeptFilters({ query }: { query: GalleryQuery }) {
  return filterNames.map((name) => {
    const value = query[name] === true ? '1' : query[name];
    return value ? <input key={name} type="hidden" name={name} value={value} /> : null;
  });
}

/** What stands in the field, and the search that follows it. */
function useTypedWords(searched: string | null, onSearch: SearchBoxProps['onSearch']) {
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<number | undefined>(undefined);
  const [words, setWords] = useState(searched ?? '');

  // Back, forward and links change the address under the field; what is being typed stays.
  useEffect(() => {
    if (document.activeElement !== input.current) setWords(searched ?? '');
  }, [searched]);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const searchAfter = (pauseMs: number, typed: string) => {
    setWords(typed);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => onSearch(typed.trim() || null), pauseMs);
  };
  // What was typed before these scripts came is searched as well.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when they come.
  useEffect(() => {
    const typed = input.current?.value ?? '';
    if (typed !== words) searchAfter(typingPauseMs, typed);
  }, []);
  return { input, words, searchAfter };
}
