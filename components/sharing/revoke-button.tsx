'use client';

import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useLanguage } from '@/components/site/language-provider';
import { Button } from '@/components/ui/button';
import { buttonLook } from '@/components/ui/button-look';
import { ConfirmPopup } from '@/components/ui/confirm-popup';
import { sharingText } from './text';

/** Ends a link, once it was asked whether that is meant. */
export function RevokeButton({ shareId }: { shareId: string }) {
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
