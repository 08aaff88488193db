'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { DropVeil } from './drop-veil';
import { readUnfinished } from './queue/unfinished';
import { takeShared } from './take-shared';
import { uploadText } from './text';
import { UploadsContext } from './uploads-context';
import { useGivenFiles } from './use-given-files';

// Most visits bring no photo: they need not wait for what sends them.
const UploadTray = dynamic(() => import('./tray/upload-tray').then((tray) => tray.UploadTray), {
  ssr: false,
});

/** Around the pages of whoever is signed in: photos are taken from anywhere on them. */
export function Uploads({ children }: { children: ReactNode }) {
  const text = uploadText(useLanguage());
  const input = useRef<HTMLInputElement>(null);
  const [given, setGiven] = useState<File[]>([]);
  const [isOpen, setIsOpen] = useState(false);
  const [unfinished, setUnfinished] = useState<string[]>([]);
  const [isSharedLost, setIsSharedLost] = useState(false);
  const take = (files: File[]) => {
    setGiven((before) => [...before, ...files]);
    setUnfinished([]);
    setIsOpen(true);
  };
  const isOver = useGivenFiles(take);
  const uploads = useMemo(() => ({ choose: () => input.current?.click() }), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens.
  useEffect(() => {
    // On the gallery itself; elsewhere one is busy with something else.
    const names = location.pathname === '/report' ? readUnfinished() : [];
    const isLost = new URLSearchParams(location.search).get('shared') === 'lost';
    setUnfinished(names);
    setIsSharedLost(isLost);
    if (names.length > 0 || isLost) setIsOpen(true);
    void takeShared().then((files) => files.length > 0 && take(files));
  }, []);

  return (
    <UploadsContext value={uploads}>
      {children}
      <input
        ref={input}
        type="file"
        multiple
        accept="image/*,.heic,.heif"
        aria-label={text.add}
        tabIndex={-1}
        className="sr-only"
        onChange={({ currentTarget }) => {
          take([...(currentTarget.files ?? [])]);
          // The same file chosen again is a change too.
          currentTarget.value = '';
        }}
      />
      {isOver && <DropVeil />}
      {isOpen && (
        <UploadTray
          given={given}
          unfinished={unfinished}
          isSharedLost={isSharedLost}
          onTaken={() => setGiven([])}
          onForget={() => {
            setUnfinished([]);
            setIsSharedLost(false);
          }}
          onClose={() => setIsOpen(false)}
        />
      )}
    </UploadsContext>
  );
}
