'use client';

import { Button } from '@base-ui/react/button';
import { ChevronLeft, ChevronRight, ZoomIn, ZoomOut } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import type { ShownPhoto } from '../../photos/photo-view';
import { galleryText } from '../../photos/text';
import { roundButton } from '../../ui/round-button';
import { useGestures } from './zoom/use-gestures';
import { slideGap, useSwiping } from './zoom/use-swiping';
import type { Zoom } from './zoom/use-zoom';
import { ZoomablePhoto } from './zoom/zoomable-photo';

interface LightboxStageProps {
  photo: ShownPhoto;
  zoom: Zoom;
  /** Those beside it that this page knows; they come in under a finger. */
  beside: { previous: ShownPhoto | null; next: ShownPhoto | null };
  /** Null where there is none on that side. */
  onPrevious: (() => void) | null;
  onNext: (() => void) | null;
  onClose: () => void;
  /** What is dimmed behind it. */
  backdrop: RefObject<HTMLElement | null>;
}

/** The photo as large as the window allows, between the two ways to turn. */
export function LightboxStage(props: LightboxStageProps) {
  const { photo, zoom, beside, onPrevious, onNext, onClose, backdrop } = props;
  const text = galleryText(useLanguage()).lightbox;
  const swiping = useSwiping({
    photoId: photo.id,
    onPrevious,
    onNext,
    onClose,
    beside: { previous: beside.previous !== null, next: beside.next !== null },
    backdrop,
  });
  useGestures(zoom, swiping);
  return (
    <div className="relative min-h-0 overflow-clip">
      <div
        ref={zoom.stage}
        className={`absolute inset-0 touch-none select-none ${zoom.isZoomed ? 'cursor-grab active:cursor-grabbing' : ''}`}
      >
        <div ref={swiping.strip} className="absolute inset-0">
          {beside.previous && <Slide key={beside.previous.id} photo={beside.previous} side={-1} />}
          <Slide key={photo.id} photo={photo} side={0} zoom={zoom} />
          {beside.next && <Slide key={beside.next.id} photo={beside.next} side={1} />}
        </div>
      </div>
      <Turn label={text.previous} onTurn={onPrevious} side="left-3">
        <ChevronLeft size={26} aria-hidden />
      </Turn>
      <Turn label={text.next} onTurn={onNext} side="right-3">
        <ChevronRight size={26} aria-hidden />
      </Turn>
      <ZoomButtons zoom={zoom} />
    </div>
  );
}

interface SlideProps {
  photo: ShownPhoto;
  /** The open photo is 0; its neighbours wait outside, fetched already. */
  side: -1 | 0 | 1;
  zoom?: Zoom;
}

function Slide({ photo, side, zoom }: SlideProps) {
  const place = `translateX(calc(${side * 100}% + ${side * slideGap}px))`;
  return (
    <div
      aria-hidden={side !== 0}
      className="absolute inset-0 p-2 lg:p-8"
      style={{ transform: side === 0 ? undefined : place }}
    >
      <ZoomablePhoto photo={photo} zoom={zoom ?? null} />
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

/** Nearer and farther for whoever has neither wheel nor two fingers, and how near one is. */
function ZoomButtons({ zoom }: { zoom: Zoom }) {
  const text = galleryText(useLanguage()).lightbox;
  return (
    <div className="absolute top-3 left-3 flex gap-2">
      <Button
        aria-label={text.zoomIn}
        title={text.zoomIn}
        disabled={zoom.isNearest}
        focusableWhenDisabled
        onClick={zoom.zoomIn}
        className={roundButton}
      >
        <ZoomIn size={22} aria-hidden />
      </Button>
      <Button
        aria-label={text.zoomOut}
        title={text.zoomOut}
        disabled={!zoom.isZoomed}
        focusableWhenDisabled
        onClick={zoom.zoomOut}
        className={roundButton}
      >
        <ZoomOut size={22} aria-hidden />
      </Button>
      <span aria-live="polite" className="sr-only">
        {zoom.isZoomed && !zoom.isHeld && text.zoomed(Math.round(zoom.view.scale * 100))}
      </span>
    </div>
  );
}
