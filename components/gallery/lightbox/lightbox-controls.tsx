'use client';

import { Dialog } from '@base-ui/react/dialog';
import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { galleryText } from '../text/gallery-text';

const round =
  'grid size-12 cursor-pointer place-items-center rounded-full bg-darkroom/55 text-darkroom-ink transition-colors hover:bg-darkroom/85 focus-visible:outline-darkroom-accent';

interface LightboxControlsProps {
  onPrevious: (() => void) | null;
  onNext: (() => void) | null;
}

export function LightboxControls({ onPrevious, onNext }: LightboxControlsProps) {
  const text = galleryText(useLanguage()).lightbox;
  return (
    <>
      <Dialog.Close
        aria-label={text.close}
        title={text.close}
        className={`absolute top-3 right-3 ${round}`}
      >
        <X size={22} aria-hidden />
      </Dialog.Close>
      <Turn label={text.previous} onTurn={onPrevious} side="left-3">
        <ChevronLeft size={26} aria-hidden />
      </Turn>
      <Turn label={text.next} onTurn={onNext} side="right-3 lg:right-[25rem]">
        <ChevronRight size={26} aria-hidden />
      </Turn>
    </>
  );
}

interface TurnProps {
  label: string;
  onTurn: (() => void) | null;
  side: string;
  children: ReactNode;
}

function Turn({ label, onTurn, side, children }: TurnProps) {
  if (onTurn === null) return null;
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onTurn}
      className={`absolute top-[38%] -translate-y-1/2 lg:top-1/2 ${side} ${round}`}
    >
      {children}
    </button>
  );
}
