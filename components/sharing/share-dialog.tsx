'use client';

import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { ShareForm } from './share-form';
import { type MadeShare, ShareReady } from './share-ready';
import { sharingText } from './text';

export interface ShareDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** What is shared: these photos, or an album. */
  photoIds?: number[];
  albumId?: string;
  /** What guests read over it; an album's name. */
  title?: string;
  /** Whose photos they are, where an operator shares them. */
  personId?: string | null;
}

const fade = 'transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0';

/** Asks for how long and with which password, makes the link, and gives it to be copied. */
export function ShareDialog({ isOpen, onOpenChange, ...shared }: ShareDialogProps) {
  const text = sharingText(useLanguage());
  const [made, setMade] = useState<MadeShare | null>(null);
  const change = (open: boolean) => {
    if (open) setMade(null);
    onOpenChange(open);
  };
  const isAlbum = shared.albumId !== undefined && shared.title !== undefined;
  const title = isAlbum
    ? `${text.share} “${shared.title}”`
    : text.title(shared.photoIds?.length ?? 0);
  return (
    <Dialog.Root open={isOpen} onOpenChange={change}>
      <Dialog.Portal>
        <Dialog.Backdrop className={`fixed inset-0 z-30 bg-darkroom/60 ${fade}`} forceRender />
        <Dialog.Popup
          // It may stand over the lightbox, whose arrows turn to other photos.
          onKeyDown={(event) => event.key.startsWith('Arrow') && event.stopPropagation()}
          className={`fixed inset-x-4 top-1/2 z-30 mx-auto max-h-[calc(100dvh-2rem)] max-w-[30rem] -translate-y-1/2 overflow-y-auto rounded-panel bg-raised p-6 text-ink shadow-lift outline-none ${fade}`}
        >
          <Dialog.Title className="pr-10 text-lead font-semibold text-pretty">{title}</Dialog.Title>
          <Dialog.Description className="mt-2 text-pretty text-ink-soft">
            {text.lead}
          </Dialog.Description>
          {made === null ? (
            <ShareForm {...shared} onMade={setMade} />
          ) : (
            <ShareReady share={made} onDone={() => change(false)} />
          )}
          <Dialog.Close
            aria-label={text.close}
            title={text.close}
            className="absolute top-4 right-4 grid size-11 cursor-pointer place-items-center rounded-full text-ink-soft transition-colors hover:bg-ink/7 hover:text-ink"
          >
            <X size={20} aria-hidden />
          </Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
