'use client';

import { AlertDialog } from '@base-ui/react/alert-dialog';
import type { ReactNode } from 'react';
import { buttonLook } from './button-look';

const fade = 'transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0';

interface ConfirmPopupProps {
  title: string;
  /** What would happen. */
  lead: string;
  /** The way out, in which nothing happens. */
  keep: string;
  keepLook?: 'outline' | 'solid';
  /** The way on. */
  children: ReactNode;
}

/** The last question before something that cannot be taken back; inside an `AlertDialog.Root`. */
export function ConfirmPopup({
  title,
  lead,
  keep,
  keepLook = 'outline',
  children,
}: ConfirmPopupProps) {
  return (
    <AlertDialog.Portal>
      <AlertDialog.Backdrop className={`fixed inset-0 z-20 bg-darkroom/60 ${fade}`} />
      <AlertDialog.Popup
        className={`fixed inset-x-4 top-1/2 z-20 mx-auto max-w-[28rem] -translate-y-1/2 rounded-panel bg-raised p-6 shadow-lift ${fade}`}
      >
        <AlertDialog.Title className="text-lead font-semibold text-pretty">
          {title}
        </AlertDialog.Title>
        <AlertDialog.Description className="mt-2 text-pretty text-ink-soft">
          {lead}
        </AlertDialog.Description>
        <div className="mt-6 flex flex-wrap justify-end gap-2">
          <AlertDialog.Close className={buttonLook(keepLook)}>{keep}</AlertDialog.Close>
          {children}
        </div>
      </AlertDialog.Popup>
    </AlertDialog.Portal>
  );
}
