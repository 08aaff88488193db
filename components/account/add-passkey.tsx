'use client';

import { KeyRound } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { addPasskey } from '../sign-in/passkeys';
import { useLanguage } from '../site/language-provider';
import { Button } from '../ui/button';
import { useScripts } from '../ui/use-scripts';
import { accountText } from './text';

/** Makes a passkey on this device; the list below it is read again. */
export function AddPasskey({ origin }: { origin: string }) {
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
