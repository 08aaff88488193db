'use client';

import { Dialog } from '@base-ui/react/dialog';
import { ChevronLeft, ChevronRight, Download, X } from 'lucide-react';
import { type KeyboardEvent, useId } from 'react';
import { FormattedText } from '../bubble/formatted-text';
import { mediaUrl } from '../live/phone-api';
import { usePhoneText } from '../use-phone-text';

export interface ViewerPhoto {
  mediaSid: string;
  caption: string;
  isMine: boolean;
}

interface Props {
  /** Every photo of the chat, oldest first. */
  photos: readonly ViewerPhoto[];
  /** Null is a viewer that is closed. */
  openSid: string | null;
  onChange: (mediaSid: string | null) => void;
}

/** A photo of the chat over the whole window; the arrow keys go to its neighbours. */
export function PhotoViewer({ photos, openSid, onChange }: Props) {
  const text = usePhoneText();
  const index = photos.findIndex(({ mediaSid }) => mediaSid === openSid);
  const photo = photos[index];
  const previous = photos[index - 1];
  const next = index === -1 ? undefined : photos[index + 1];
  const step = (event: KeyboardEvent) => {
    const target = { ArrowLeft: previous, ArrowRight: next }[event.key];
    if (target) onChange(target.mediaSid);
  };
  return (
    <Dialog.Root open={photo !== undefined} onOpenChange={(open) => !open && onChange(null)}>
      <Dialog.Portal>
        <Dialog.Backdrop className="phone phone-backdrop" data-dark />
        <Dialog.Popup className="phone phone-viewer" onKeyDown={step}>
          {photo && (
            <>
              <ViewerBar photo={photo} />
              <figure className="relative flex-1">
                <img
                  src={mediaUrl(photo.mediaSid)}
                  alt={photo.caption || (photo.isMine ? text.photoFromYou : text.photo)}
                  className="absolute inset-0 size-full object-contain"
                />
              </figure>
              <div className="flex min-h-14 items-center justify-between gap-4 px-4 py-2">
                <Step label={text.previous} to={previous} onChange={onChange}>
                  <ChevronLeft size={26} />
                </Step>
                <p className="max-w-2xl text-center">
                  <FormattedText text={photo.caption} />
                </p>
                <Step label={text.next} to={next} onChange={onChange}>
                  <ChevronRight size={26} />
                </Step>
              </div>
            </>
          )}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function ViewerBar({ photo }: { photo: ViewerPhoto }) {
  const text = usePhoneText();
  const titleId = useId();
  return (
    <div className="flex items-center gap-2 p-3">
      <Dialog.Title id={titleId} className="flex-1 px-2 font-medium">
        {photo.isMine ? text.you : 'Acervo'}
      </Dialog.Title>
      <a
        href={mediaUrl(photo.mediaSid)}
        download
        aria-label={text.savePhoto}
        className="phone-icon-button size-11"
      >
        <Download size={22} />
      </a>
      <Dialog.Close aria-label={text.close} className="phone-icon-button size-11">
        <X size={24} />
      </Dialog.Close>
    </div>
  );
}

function Step(props: {
  label: string;
  to: ViewerPhoto | undefined;
  onChange: Props['onChange'];
  children: React.ReactNode;
}) {
  const { to } = props;
  return (
    <button
      type="button"
      disabled={!to}
      aria-label={props.label}
      onClick={() => to && props.onChange(to.mediaSid)}
      className="phone-icon-button size-11 disabled:invisible"
    >
      {props.children}
    </button>
  );
}
