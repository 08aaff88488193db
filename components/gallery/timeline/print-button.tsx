'use client';

import { LoaderCircle, Printer } from 'lucide-react';
import { useLanguage } from '@/components/site/language-provider';
import { IconButton } from '@/components/ui/icon-button';
import { galleryText } from '../../photos/text';
import type { Printing } from './use-printing';

export function PrintButton({ printing }: { printing: Printing }) {
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
