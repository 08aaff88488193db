'use client';

import Link from 'next/link';
import { useEffect, useRef } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { buttonLook } from '@/components/ui/button-look';
import { CopyButton } from './copy-button';
import { sharingText } from './text';

/** A link as it was just made. */
export interface MadeShare {
  url: string;
  /** Its last day, in the viewer's words. */
  until: string;
}

/** The link, to be copied, and the way to all of them. */
export function ShareReady({ share, onDone }: { share: MadeShare; onDone: () => void }) {
  const text = sharingText(useLanguage());
  const field = useRef<HTMLInputElement>(null);
  // The button that was pressed is gone, and the keyboard's focus would be with it.
  useEffect(() => field.current?.focus(), []);
  return (
    <div className="mt-5 grid gap-4">
      <p role="status">{text.ready(share.until)}</p>
      <input
        ref={field}
        readOnly
        value={share.url}
        aria-label={text.link}
        onFocus={(event) => event.currentTarget.select()}
        className="h-12 w-full rounded-control border border-line bg-surface px-3.5 text-ink"
      />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Link href="/report/shares" onClick={onDone} className={`-ml-4 ${buttonLook('quiet')}`}>
          {text.all}
        </Link>
        <CopyButton url={share.url} look="solid" onRefused={() => field.current?.select()} />
      </div>
    </div>
  );
}
