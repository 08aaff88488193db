'use client';

import { Button as BaseButton } from '@base-ui/react/button';
import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { type ButtonLook, buttonLook } from '@/components/ui/button-look';
import { sharingText } from './text';

interface CopyButtonProps {
  url: string;
  look: ButtonLook;
  /** Selects the link where there is no clipboard, so that the keyboard copies it. */
  onRefused?: () => void;
}

/** Puts a link into the clipboard, and says so. */
export function CopyButton({ url, look, onRefused }: CopyButtonProps) {
  const text = sharingText(useLanguage());
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url);
      setIsCopied(true);
    } catch {
      // Without a secure address there is no clipboard.
      onRefused?.();
    }
  };
  return (
    <>
      <BaseButton onClick={copy} className={buttonLook(look)}>
        {isCopied ? <Check size={18} aria-hidden /> : <Copy size={18} aria-hidden />}
        {isCopied ? text.copied : text.copy}
      </BaseButton>
      <span role="status" className="sr-only">
        {isCopied && text.copied}
      </span>
    </>
  );
}
