'use client';

import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useLanguage } from '@/components/site/language-provider';
import { galleryText } from '../../photos/text';
import { roundButton } from '../../ui/round-button';

export function CloseButton() {
  const { close } = galleryText(useLanguage()).lightbox;
  return (
    <Dialog.Close
      aria-label={close}
      title={close}
      className={`absolute top-3 right-3 ${roundButton}`}
    >
      <X size={22} aria-hidden />
    </Dialog.Close>
  );
}
