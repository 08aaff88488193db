'use client';

import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useLanguage } from '@/components/site/language-provider';
import { buttonLook } from '@/components/ui/button-look';
import { ConfirmPopup } from '@/components/ui/confirm-popup';
import { collectionText } from '../text';

interface EmptyBinButtonProps {
  total: number;
  onEmpty: () => Promise<void>;
}

/** The one deletion that cannot be taken back, and the one that is asked about. */
export function EmptyBinButton({ total, onEmpty }: EmptyBinButtonProps) {
  const { emptyBin, confirm } = collectionText(useLanguage()).bin;
  return (
    <AlertDialog.Root>
      <AlertDialog.Trigger className={buttonLook('quiet')}>{emptyBin}</AlertDialog.Trigger>
      <ConfirmPopup title={confirm.title} lead={confirm.lead(total)} keep={confirm.keep}>
        <AlertDialog.Close className={buttonLook('solid')} onClick={() => void onEmpty()}>
          {confirm.empty}
        </AlertDialog.Close>
      </ConfirmPopup>
    </AlertDialog.Root>
  );
}
