'use client';

import { ImageOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { UploadItem } from '../queue/upload-item';

/** The file as the browser shows it; once it is kept, the small one that the server made of it. */
export function UploadPreview({ item }: { item: UploadItem }) {
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
