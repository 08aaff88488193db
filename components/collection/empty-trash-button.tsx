'use client';

import { AlertDialog } from '@base-ui/react/alert-dialog';
import { collectionText } from '../changes/text';
import { useLanguage } from '../site/language-provider';
import { buttonLook } from '../ui/button-look';
import { ConfirmPopup } from '../ui/confirm-popup';

interface EmptyBinButtonProps {
  total: number;
  onEmpty: () => Promise<void>;
}

/** The one deletion that cannot be taken back, and the one that is asked about. */
export function EmptyBinButton({ total, onEmpty }: EmptyBinButtonProps) {
  const { emptyTrash, confirm } = collectionText(useLanguage()).bin;
  return (
    <AlertDialog.Root>
      <AlertDialog.Trigger className={buttonLook('quiet')}>{emptyTrash}</AlertDialog.Trigger>
      <ConfirmPopup title={confirm.title} lead={confirm.lead(total)} keep={confirm.keep}>
        <AlertDialog.Close className={buttonLook('solid')} onClick={() => void onEmpty()}>
          {confirm.empty}
        </AlertDialog.Close>
      </ConfirmPopup>
    </AlertDialog.Root>
  );
}
