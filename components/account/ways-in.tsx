'use client';

import { KeyRound } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { addPasskey } from '../sign-in/passkeys';
import { useLanguage } from '../site/language-provider';
import { Button } from '../ui/button';
import { TextField } from '../ui/text-field';
import { useScripts } from '../ui/use-scripts';
import { AccountForm, AccountRow } from './account-row';
import type { WaysInView } from './account-view';
import { accountText } from './text';

/** An operator's passkeys and password. */
export function WaysIn({ view }: { view: WaysInView }) {
  const text = accountText(useLanguage()).waysIn;
  const mayChange = view.isFresh || view.hasPassword;
  return (
    <div className="grid gap-8">
      {view.isWelcome && <p className="text-lead text-pretty">{text.welcome}</p>}
      {!mayChange && <p className="text-ink-soft">{text.stale}</p>}
      {(view.passkeyOrigin !== null || view.passkeys.length > 0) && (
        <div>
          <h3 className="mb-2 font-medium">{text.passkeys}</h3>
          {view.passkeys.length === 0 && <p className="mb-3 text-ink-soft">{text.noPasskeys}</p>}
          <ul>
            {view.passkeys.map(({ id, name, madeAt }) => (
              <AccountRow key={id} title={name} detail={text.madeOn(madeAt)}>
                <AccountForm action="/report/devices/passkeys/remove" id={id}>
                  <Button
                    type="submit"
                    look="outline"
                    disabled={!view.isFresh}
                    aria-label={text.removeOf(name)}
                  >
                    {text.remove}
                  </Button>
                </AccountForm>
              </AccountRow>
            ))}
          </ul>
          {view.passkeyOrigin !== null && view.isFresh && (
            <AddPasskey origin={view.passkeyOrigin} />
          )}
        </div>
      )}
      {mayChange && <PasswordForm view={view} />}
    </div>
  );
}

function PasswordForm({ view }: { view: WaysInView }) {
  const text = accountText(useLanguage()).waysIn;
  return (
    <form
      action="/report/devices/password"
      method="post"
      className="grid max-w-[28rem] gap-5 border-t border-line pt-6"
    >
      <h3 className="font-medium">{text.password}</h3>
      {view.hasPassword && (
        <>
          <p className="-mt-3 text-label text-ink-soft">{text.hasPassword}</p>
          <TextField
            name="current"
            type="password"
            autoComplete="current-password"
            required
            maxLength={128}
            label={text.current}
          />
        </>
      )}
      <TextField
        name="chosen"
        type="password"
        autoComplete="new-password"
        required
        minLength={view.passwordCharactersMin}
        maxLength={128}
        label={text.chosen}
        hint={text.chosenHint(view.passwordCharactersMin)}
      />
      <div>
        <Button type="submit" look="outline">
          {text.save}
        </Button>
      </div>
    </form>
  );
}

/** Makes a passkey on this device; the list below it is read again. */
function AddPasskey({ origin }: { origin: string }) {
  const text = accountText(useLanguage()).waysIn;
  const router = useRouter();
  const hasScripts = useScripts();
  const [state, setState] = useState<'idle' | 'asking' | 'added' | 'failed' | 'elsewhere'>('idle');
  const add = async () => {
    if (window.location.origin !== origin) return setState('elsewhere');
    setState('asking');
    const isAdded = await addPasskey();
    setState(isAdded ? 'added' : 'failed');
    if (isAdded) router.refresh();
  };
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button
        type="button"
        look="outline"
        disabled={!hasScripts || state === 'asking'}
        onClick={add}
      >
        <KeyRound size={18} aria-hidden />
        {text.addPasskey}
      </Button>
      <p role="status" className="text-ink-soft empty:hidden">
        {state === 'added' && text.passkeyAdded}
        {state === 'failed' && text.passkeyFailed}
        {state === 'elsewhere' && text.passkeyElsewhere(origin)}
      </p>
    </div>
  );
}
