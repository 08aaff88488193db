'use client';

import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useLanguage } from '@/components/site/language-provider';
import { Button } from '@/components/ui/button';
import { buttonLook } from '@/components/ui/button-look';
import { ConfirmPopup } from '@/components/ui/confirm-popup';
import { CopyButton } from './copy-button';
import type { ShareView } from './share-view';
import { sharingText } from './text';

/** One link. */
export function ShareRow({ share }: { share: ShareView }) {
  const text = sharingText(useLanguage()).list;
  const { url, coverId, state } = share;
  const isOpen = state === 'open';
  const facts = [
    text.photos(share.photos),
    isOpen ? text.until(share.until) : text[state],
    share.hasPassword ? text.withPassword : null,
    text.views(share.views),
    share.personName,
  ];
  return (
    <li className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-4 gap-y-3 py-5 sm:grid-cols-[4.5rem_minmax(0,1fr)_auto]">
      <span className="block size-18 overflow-hidden rounded-photo bg-line/60">
        {coverId !== null && (
          <img
            src={`/report/images/${coverId}/w320`}
            alt=""
            loading="lazy"
            className={`size-full object-cover ${isOpen ? '' : 'opacity-50 grayscale'}`}
          />
        )}
      </span>
      <div className="min-w-0 self-center">
        <h2 className="truncate font-medium">{share.title ?? text.untitled}</h2>
        <p className="mt-0.5 text-label text-pretty text-ink-soft">
          {facts.filter(Boolean).join(' · ')}
        </p>
        {isOpen && url === null && <p className="mt-1 text-label">{text.notCopied}</p>}
      </div>
      {isOpen && (
        <div className="col-span-2 flex flex-wrap items-center gap-2 sm:col-span-1">
          {url !== null && <CopyButton url={url} look="outline" />}
          {url !== null && (
            <a href={url} target="_blank" rel="noreferrer" className={buttonLook('quiet')}>
              {text.open}
            </a>
          )}
          <RevokeButton shareId={share.id} />
        </div>
      )}
    </li>
  );
}

/** Ends a link, once it was asked whether that is meant. */
function RevokeButton({ shareId }: { shareId: string }) {
  const { revoke, confirm } = sharingText(useLanguage()).list;
  return (
    <AlertDialog.Root>
      <AlertDialog.Trigger className={buttonLook('quiet')}>{revoke}</AlertDialog.Trigger>
      <ConfirmPopup title={confirm.title} lead={confirm.lead} keep={confirm.keep}>
        <form action="/report/shares/revoke" method="post">
          <input type="hidden" name="share" value={shareId} />
          <Button type="submit">{confirm.revoke}</Button>
        </form>
      </ConfirmPopup>
    </AlertDialog.Root>
  );
}
