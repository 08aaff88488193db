'use client';

import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useLanguage } from '@/components/site/language-provider';
import { Button } from '@/components/ui/button';
import { buttonLook } from '@/components/ui/button-look';
import { AccountForm, AccountRow } from '../account-row';
import type { DeviceView } from '../account-view';
import { accountText } from '../text';

const fade = 'transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0';

/** Every browser that is signed in; each can be signed out, and all at once. */
export function DeviceList({ devices }: { devices: DeviceView[] }) {
  const text = accountText(useLanguage()).devices;
  return (
    <>
      <ul>
        {devices.map(({ id, browser, system, usedAt, signedInAt, isThis }) => {
          const name = text.device(browser, system);
          return (
            <AccountRow
              key={id}
              title={name}
              badge={isThis && text.thisOne}
              detail={`${text.used(usedAt)} · ${text.signedIn(signedInAt)}`}
            >
              <AccountForm action="/report/devices/end" id={id}>
                <Button type="submit" look="outline" aria-label={text.signOutOf(name)}>
                  {text.signOut}
                </Button>
              </AccountForm>
            </AccountRow>
          );
        })}
      </ul>
      <div className="border-t border-line pt-4">
        <SignOutAll />
      </div>
    </>
  );
}

function SignOutAll() {
  const { signOutAll, confirmAll } = accountText(useLanguage()).devices;
  return (
    <AlertDialog.Root>
      <AlertDialog.Trigger className={buttonLook('outline')}>{signOutAll}</AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={`fixed inset-0 z-20 bg-darkroom/60 ${fade}`} />
        <AlertDialog.Popup
          className={`fixed inset-x-4 top-1/2 z-20 mx-auto max-w-[28rem] -translate-y-1/2 rounded-panel bg-raised p-6 shadow-lift ${fade}`}
        >
          <AlertDialog.Title className="text-lead font-semibold">
            {confirmAll.title}
          </AlertDialog.Title>
          <AlertDialog.Description className="mt-2 text-pretty text-ink-soft">
            {confirmAll.lead}
          </AlertDialog.Description>
          <div className="mt-6 flex flex-wrap justify-end gap-2">
            <AlertDialog.Close className={buttonLook('outline')}>
              {confirmAll.keep}
            </AlertDialog.Close>
            <form action="/report/devices/end-all" method="post">
              <Button type="submit">{confirmAll.signOut}</Button>
            </form>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
