'use client';

import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useLanguage } from '@/components/site/language-provider';
import { buttonLook } from '@/components/ui/button-look';
import { collectionText } from '../text';

const fade = 'transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0';

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
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={`fixed inset-0 z-20 bg-darkroom/60 ${fade}`} />
        <AlertDialog.Popup
          className={`fixed inset-x-4 top-1/2 z-20 mx-auto max-w-[28rem] -translate-y-1/2 rounded-panel bg-raised p-6 shadow-lift ${fade}`}
        >
          <AlertDialog.Title className="text-lead font-semibold">{confirm.title}</AlertDialog.Title>
          <AlertDialog.Description className="mt-2 text-pretty text-ink-soft">
            {confirm.lead(total)}
          </AlertDialog.Description>
          <div className="mt-6 flex flex-wrap justify-end gap-2">
            <AlertDialog.Close className={buttonLook('outline')}>{confirm.keep}</AlertDialog.Close>
            <AlertDialog.Close className={buttonLook('solid')} onClick={() => void onEmpty()}>
              {confirm.empty}
            </AlertDialog.Close>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
