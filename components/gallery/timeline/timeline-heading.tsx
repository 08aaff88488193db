'use client';

import { LoaderCircle, MessagesSquare, Printer } from 'lucide-react';
import Link from 'next/link';
import { operatorText } from '@/components/operator/text';
import { useLanguage } from '@/components/site/language-provider';
import { buttonLook } from '@/components/ui/button-look';
import { IconButton } from '@/components/ui/icon-button';
import type { GalleryQuery } from '../../photos/gallery-href';
import { galleryText } from '../../photos/text';
import type { Printing } from './use-printing';

interface TimelineHeadingProps {
  query: GalleryQuery;
  total: number;
  correctedTo: string | null;
  isCut: boolean;
  isOperator: boolean;
  printing: Printing;
}

/** How many photos there are, for what, and what can be done with all of them. */
export function TimelineHeading(props: TimelineHeadingProps) {
  const { query, total, correctedTo, isCut, printing } = props;
  const language = useLanguage();
  const text = galleryText(language);
  const words = correctedTo ?? query.q;
  const asides = [
    ...(isCut ? [text.newestAlone] : []),
    ...(correctedTo === null ? [] : [text.correctedFrom(query.q ?? '')]),
  ];
  return (
    <div className="flex min-h-16 flex-wrap items-center justify-between gap-x-6 py-2.5 print:block print:p-0">
      <h1 className="text-lead font-semibold tracking-[-0.01em]">
        <span className="hidden print:inline">Acervo · </span>
        {words === null ? text.photos(total) : text.found(total, words)}
        {asides.map((aside) => (
          <span key={aside} className="ml-3 text-body font-normal text-ink-soft">
            {aside}
          </span>
        ))}
      </h1>
      <div className="flex items-center gap-2">
        {props.isOperator && query.person !== null && (
          <Link
            href={`/report/conversations/${query.person}`}
            // To read it ahead would be told to the person as an opening.
            prefetch={false}
            className={`${buttonLook('quiet')} print:hidden`}
          >
            <MessagesSquare size={18} aria-hidden />
            {operatorText(language).conversation.open}
          </Link>
        )}
        <PrintButton printing={printing} />
      </div>
    </div>
  );
}

function PrintButton({ printing }: { printing: Printing }) {
  const text = galleryText(useLanguage());
  const { isPreparing, print } = printing;
  return (
    <span className="-mr-2.5 print:hidden">
      <IconButton
        label={isPreparing ? text.preparingPrint : text.print}
        disabled={isPreparing}
        onClick={print}
      >
        {isPreparing ? (
          <LoaderCircle size={20} className="animate-spin" aria-hidden />
        ) : (
          <Printer size={20} aria-hidden />
        )}
      </IconButton>
    </span>
  );
}
