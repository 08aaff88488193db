'use client';

import { Check, ImageOff, RotateCw, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { IconButton } from '@/components/ui/icon-button';
import { isUnderWay, type UploadItem } from '../queue/upload-item';
import type { UploadQueue } from '../queue/upload-queue';
import { uploadText } from '../text';
import { PhotoWords } from './photo-words';
import { ProgressBar } from './progress-bar';

/** One file: how far it is, what is wrong with it, and its own words. */
export function UploadRow({ item, queue }: { item: UploadItem; queue: UploadQueue }) {
  const text = uploadText(useLanguage());
  const { file, stage, problem } = item;
  const isOver = problem !== null;
  return (
    <li className="grid grid-cols-[3rem_minmax(0,1fr)_auto] items-center gap-x-3 border-b border-line/60 px-4 py-2.5 last:border-b-0">
      <UploadPreview item={item} />
      <div className="min-w-0">
        <p className="flex items-center gap-1.5 text-label text-ink-soft">
          <span className="truncate">{file.name}</span>
          <StageNote item={item} />
        </p>
        {isOver ? (
          <p role="alert" className="text-label text-danger">
            {text.problems[problem] ?? text.unknownProblem}
          </p>
        ) : (
          <PhotoWords item={item} queue={queue} />
        )}
        {stage === 'sending' && (
          <div className="mt-1.5 overflow-hidden rounded-full">
            <ProgressBar label={file.name} part={item.sentBytes / Math.max(1, file.size)} />
          </div>
        )}
      </div>
      <div className="-mr-2.5 flex">
        {stage === 'failed' && (
          <IconButton label={text.retry(file.name)} onClick={() => queue.retry(item.id)}>
            <RotateCw size={18} aria-hidden />
          </IconButton>
        )}
        {(isUnderWay(item) || isOver) && (
          <IconButton label={text.cancel(file.name)} onClick={() => queue.remove(item.id)}>
            <X size={18} aria-hidden />
          </IconButton>
        )}
      </div>
    </li>
  );
}

function StageNote({ item: { stage, isKnown, isPartial } }: { item: UploadItem }) {
  const text = uploadText(useLanguage());
  if (stage === 'waiting' || stage === 'keeping')
    return <span className="shrink-0">· {text[stage]}</span>;
  if (stage !== 'kept') return null;
  const known = isKnown ? text.known : text.kept;
  return (
    <span className="flex shrink-0 items-center gap-1 font-medium text-ink">
      <Check size={14} aria-hidden className="text-accent" />
      {isPartial ? text.partial : known}
    </span>
  );
}

/** The file as the browser shows it; once it is kept, the small one that the server made of it. */
function UploadPreview({ item }: { item: UploadItem }) {
  const [local, setLocal] = useState<string | null>(null);
  const [isUnseen, setIsUnseen] = useState(false);
  const { file, photoId } = item;

  useEffect(() => {
    if (photoId !== null) return;
    const address = URL.createObjectURL(file);
    setLocal(address);
    return () => URL.revokeObjectURL(address);
  }, [file, photoId]);

  const shown = photoId === null ? local : `/report/images/${photoId}/w320`;
  return (
    <div className="grid size-12 place-items-center overflow-hidden rounded-photo bg-line/60 text-ink-soft">
      {shown === null || (isUnseen && photoId === null) ? (
        <ImageOff size={18} aria-hidden />
      ) : (
        <img
          src={shown}
          alt=""
          loading="lazy"
          decoding="async"
          onError={() => setIsUnseen(true)}
          className="size-full object-cover"
        />
      )}
    </div>
  );
}
