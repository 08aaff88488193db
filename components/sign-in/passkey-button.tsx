'use client';

import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { Button } from '@/components/ui/button';
import { useScripts } from '@/components/ui/use-scripts';
import { askPasskey } from './passkeys';
import { signInText } from './text';

interface PasskeyButtonProps {
  /** Where to go once signed in. */
  next: string;
  /** The address under which passkeys work; null where there are none. */
  origin: string | null;
}

/** Signs in by a passkey of this device; says so where it does not work. */
export function PasskeyButton({ next, origin }: PasskeyButtonProps) {
  const text = signInText(useLanguage()).operator;
  const hasScripts = useScripts();
  const [state, setState] = useState<'idle' | 'asking' | 'failed' | 'elsewhere'>('idle');
  if (origin === null) return null;
  const signIn = async () => {
    if (window.location.origin !== origin) return setState('elsewhere');
    setState('asking');
    if (await askPasskey()) window.location.assign(next);
    else setState('failed');
  };
  return (
    <div className="grid gap-2">
      <Button
        type="button"
        look="outline"
        disabled={!hasScripts || state === 'asking'}
        onClick={signIn}
      >
        <KeyRound size={18} aria-hidden />
        {text.passkey}
      </Button>
      <p role="status" className="text-label text-ink-soft empty:hidden">
        {state === 'failed' && text.passkeyFailed}
        {state === 'elsewhere' && text.passkeyElsewhere(origin)}
      </p>
    </div>
  );
}
