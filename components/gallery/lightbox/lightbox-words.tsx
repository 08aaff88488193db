'use client';

import { Dialog } from '@base-ui/react/dialog';
import { useLanguage } from '@/components/site/language-provider';
import type { PhotoView } from '../photo-view';
import { galleryText } from '../text';

/** All that is known of a photo; a person's words first, a model's marked as such. */
export function LightboxWords({ photo }: { photo: PhotoView }) {
  const text = galleryText(useLanguage());
  const whenAndWhere = [photo.taken, photo.place].filter(Boolean).join(' · ');
  return (
    <div className="max-h-[38dvh] overflow-y-auto bg-darkroom-panel px-5 pt-5 pb-8 lg:max-h-none lg:px-8 lg:pt-20">
      <Dialog.Title className="text-lead font-medium text-pretty break-words whitespace-pre-line lg:text-title lg:font-semibold lg:tracking-[-0.015em]">
        {photo.description ?? <span className="text-darkroom-ink-soft italic">{text.waiting}</span>}
      </Dialog.Title>
      <dl className="mt-5 grid gap-4 text-body">
        {photo.caption !== null && (
          <Detail name={text.lightbox.modelCaption} value={photo.caption} />
        )}
        {whenAndWhere !== '' && <Detail name={text.lightbox.taken} value={whenAndWhere} />}
        {photo.personName !== null && (
          <Detail name={text.lightbox.sentBy} value={photo.personName} />
        )}
        <Detail name={text.lightbox.savedOn} value={photo.savedAt} />
        {photo.sentAgain.length > 0 && (
          <Detail name={text.lightbox.sentAgain} value={photo.sentAgain.join(' · ')} />
        )}
      </dl>
      <a
        href={photo.externalUrl ?? `/report/images/${photo.id}/full`}
        target="_blank"
        rel="noreferrer"
        className="mt-6 inline-block rounded-control text-darkroom-accent underline decoration-1 underline-offset-4 hover:decoration-2 focus-visible:outline-darkroom-accent"
      >
        {text.lightbox.original}
      </a>
    </div>
  );
}

function Detail({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt className="text-label text-darkroom-ink-soft">{name}</dt>
      <dd className="mt-0.5 break-words">{value}</dd>
    </div>
  );
}
