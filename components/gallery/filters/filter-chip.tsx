'use client';

import { X } from 'lucide-react';
import { useLanguage } from '@/components/site/language-provider';
import { galleryText } from '../../photos/text';

/** A filter that is on; pressing it takes it off. */
export function FilterChip({ label, onRemove }: { label: string; onRemove: () => void }) {
  const text = galleryText(useLanguage()).filters;
  return (
    <button
      type="button"
      onClick={onRemove}
      aria-label={text.remove(label)}
      className="inline-flex h-9 max-w-full cursor-pointer items-center gap-1.5 rounded-full bg-accent/12 pr-2.5 pl-3.5 text-label font-medium text-ink transition-colors hover:bg-accent/20"
    >
      <span className="truncate">{label}</span>
      <X size={15} className="shrink-0" aria-hidden />
    </button>
  );
}
