'use client';

import { useState } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { ShareDialog, type ShareDialogProps } from './share-dialog';
import { sharingText } from './text';

type ShareButtonProps = Omit<ShareDialogProps, 'isOpen' | 'onOpenChange'> & { className: string };

/** A word that opens the dialog. */
export function ShareButton({ className, ...shared }: ShareButtonProps) {
  const text = sharingText(useLanguage());
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setIsOpen(true)} className={className}>
        {text.share}
      </button>
      <ShareDialog {...shared} isOpen={isOpen} onOpenChange={setIsOpen} />
    </>
  );
}
