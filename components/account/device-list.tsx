'use client';

import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useLanguage } from '../site/language-provider';
import { Button } from '../ui/button';
import { buttonLook } from '../ui/button-look';
import { ConfirmPopup } from '../ui/confirm-popup';
import { AccountForm, AccountRow } from './account-row';
import type { DeviceView } from './account-view';
import { accountText } from './text';

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
      <ConfirmPopup title={confirmAll.title} lead={confirmAll.lead} keep={confirmAll.keep}>
        <form action="/report/devices/end-all" method="post">
          <Button type="submit">{confirmAll.signOut}</Button>
        </form>
      </ConfirmPopup>
    </AlertDialog.Root>
  );
}
