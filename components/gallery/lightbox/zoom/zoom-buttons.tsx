'use client';

import { Button } from '@base-ui/react/button';
import { ZoomIn, ZoomOut } from 'lucide-react';
import { useLanguage } from '@/components/site/language-provider';
import { galleryText } from '../../../photos/text';
import { roundButton } from '../../../ui/round-button';
import type { Zoom } from './use-zoom';

/** Nearer and farther for whoever has neither wheel nor two fingers, and how near one is. */
export function ZoomButtons({ zoom }: { zoom: Zoom }) {
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
