'use client';

import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { IconButton } from '@/components/ui/icon-button';
import { isUnderWay, progressOf, type UploadItem } from '../queue/upload-item';
import { uploadText } from '../text';
import { ProgressBar } from './progress-bar';

interface TrayHeaderProps {
  items: UploadItem[];
  isFolded: boolean;
  onFold: () => void;
  onClose: () => void;
}

/** How far all of it is, in one line; read aloud when it begins and when it is over. */
export function TrayHeader({ items, isFolded, onFold, onClose }: TrayHeaderProps) {
  const text = uploadText(useLanguage());
  const underWay = items.filter(isUnderWay).length;
  const kept = items.filter(({ stage }) => stage === 'kept').length;
  const lost = items.length - underWay - kept;
  const parts = [
    ...(kept > 0 || lost === 0 ? [text.done(kept)] : []),
    ...(lost > 0 ? [text.notKept(lost)] : []),
  ];
  const isOnline = useSyncExternalStore(
    onNetChange,
    () => navigator.onLine,
    () => true,
  );
  const sending = isOnline ? text.sending(items.length - underWay, items.length) : text.offline;
  const title = underWay > 0 ? sending : parts.join(', ');
  const Fold = isFolded ? ChevronUp : ChevronDown;
  return (
    <header className="relative border-b border-line">
      <div className="flex items-center gap-1 py-1.5 pr-1.5 pl-4">
        <h2 className="min-w-0 grow text-pretty font-semibold tabular-nums" aria-live="polite">
          {items.length === 0 ? text.tray : title}
        </h2>
        <IconButton label={isFolded ? text.show : text.hide} onClick={onFold}>
          <Fold size={20} aria-hidden />
        </IconButton>
        {underWay === 0 && (
          <IconButton label={text.close} onClick={onClose}>
            <X size={20} aria-hidden />
          </IconButton>
        )}
      </div>
      {underWay > 0 && <ProgressBar label={text.tray} part={progressOf(items)} />}
    </header>
  );
}

function onNetChange(tell: () => void): () => void {
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  return () => {
    window.removeEventListener('online', tell);
    window.removeEventListener('offline', tell);
  };
}
