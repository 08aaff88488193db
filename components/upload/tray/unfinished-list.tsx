'use client';

import { useLanguage } from '@/components/site/language-provider';
import { Button } from '@/components/ui/button';
import { AddPhotosButton } from '../add-photos-button';
import { uploadText } from '../text';

/** What a closed tab left: the browser may not open those files again by itself. */
export function Unfinished({ names, onForget }: { names: string[]; onForget: () => void }) {
  const { title, lead, dismiss } = uploadText(useLanguage()).unfinished;
  return (
    <div className="px-4 py-4">
      <h3 className="font-semibold">{title}</h3>
      <p className="mt-1 text-pretty text-ink-soft">{lead}</p>
      <ul className="my-3 max-h-32 overflow-y-auto text-label">
        {[...new Set(names)].map((name) => (
          <li key={name} className="truncate">
            {name}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <AddPhotosButton />
        <Button look="quiet" onClick={onForget}>
          {dismiss}
        </Button>
      </div>
    </div>
  );
}
