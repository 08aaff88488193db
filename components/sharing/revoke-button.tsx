'use client';

import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useLanguage } from '@/components/site/language-provider';
import { Button } from '@/components/ui/button';
import { buttonLook } from '@/components/ui/button-look';
import { sharingText } from './text';

const fade = 'transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0';

/** Ends a link, once it was asked whether that is meant. */
export function RevokeButton({ shareId }: { shareId: string }) {
  const { revoke, confirm } = sharingText(useLanguage()).list;
  return (
    <AlertDialog.Root>
      <AlertDialog.Trigger className={buttonLook('quiet')}>{revoke}</AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={`fixed inset-0 z-20 bg-darkroom/60 ${fade}`} />
        <AlertDialog.Popup
          className={`fixed inset-x-4 top-1/2 z-20 mx-auto max-w-[28rem] -translate-y-1/2 rounded-panel bg-raised p-6 shadow-lift ${fade}`}
        >
          <AlertDialog.Title className="text-lead font-semibold">{confirm.title}</AlertDialog.Title>
          <AlertDialog.Description className="mt-2 text-pretty text-ink-soft">
            {confirm.lead}
          </AlertDialog.Description>
          <div className="mt-6 flex flex-wrap justify-end gap-2">
            <AlertDialog.Close className={buttonLook('outline')}>{confirm.keep}</AlertDialog.Close>
            <form action="/report/shares/revoke" method="post">
              <input type="hidden" name="share" value={shareId} />
              <Button type="submit">{confirm.revoke}</Button>
            </form>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
