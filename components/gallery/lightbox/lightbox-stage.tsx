'use client';

import { Button } from '@base-ui/react/button';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { PhotoImage } from '../photo-image';
import type { PhotoView } from '../photo-view';
import { galleryText } from '../text';
import { roundButton } from './round-button';

interface LightboxStageProps {
  photo: PhotoView;
  /** Null where there is none on that side. */
  onPrevious: (() => void) | null;
  onNext: (() => void) | null;
}

/** The photo as large as the window allows, between the two ways to turn. */
export function LightboxStage({ photo, onPrevious, onNext }: LightboxStageProps) {
  const text = galleryText(useLanguage());
  const ratio = photo.width && photo.height ? photo.width / photo.height : null;
  const size =
    ratio === null
      ? { height: '100cqh' }
      : { width: `min(100cqw, calc(100cqh * ${ratio}))`, aspectRatio: ratio };
  return (
    <div className="relative grid min-h-0 p-2 lg:p-8">
      <div className="grid min-h-0 place-items-center [container-type:size]">
        <div className="grid max-h-full max-w-full place-items-center" style={size}>
          <PhotoImage
            key={photo.id}
            photo={photo}
            alt={photo.description ?? photo.caption ?? text.noDescription}
            sizes="100vw"
            isUrgent
            className={ratio === null ? 'max-h-full max-w-full object-contain' : 'size-full'}
          />
        </div>
      </div>
      <Turn label={text.lightbox.previous} onTurn={onPrevious} side="left-3">
        <ChevronLeft size={26} aria-hidden />
      </Turn>
      <Turn label={text.lightbox.next} onTurn={onNext} side="right-3">
        <ChevronRight size={26} aria-hidden />
      </Turn>
    </div>
  );
}

interface TurnProps {
  label: string;
  onTurn: (() => void) | null;
  side: string;
  children: ReactNode;
}

/** Stays at the last photo, without effect: a button that vanishes takes the focus with it. */
function Turn({ label, onTurn, side, children }: TurnProps) {
  return (
    <Button
      aria-label={label}
      title={label}
      disabled={onTurn === null}
      focusableWhenDisabled
      onClick={() => onTurn?.()}
      className={`absolute top-1/2 -translate-y-1/2 ${side} ${roundButton}`}
    >
      {children}
    </Button>
  );
}
