'use client';

import { ImagePlus } from 'lucide-react';
import { useLanguage } from '@/components/site/language-provider';
import { uploadText } from './text';

/** Over the whole page while photos are held over it. */
export function DropVeil() {
  const { drop } = uploadText(useLanguage());
  return (
    <div className="pointer-events-none fixed inset-0 z-40 grid place-items-center bg-canvas/85 p-gutter backdrop-blur-sm">
      <div className="grid size-full place-items-center rounded-panel border-2 border-dashed border-accent">
        <p className="flex flex-col items-center gap-4 text-center text-title font-semibold tracking-[-0.015em]">
          <ImagePlus size={40} aria-hidden className="text-accent" />
          {drop}
        </p>
      </div>
    </div>
  );
}
