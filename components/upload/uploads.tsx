'use client';

import { ImagePlus } from 'lucide-react';
import dynamic from 'next/dynamic';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { readUnfinished } from './queue/unfinished';

import { uploadText } from './text';
import { UploadsContext } from './uploads-context';
import { useGivenFiles } from './use-given-files';

/** Where the service worker holds what a phone's own gallery shared with us; see public/worker.js. */
const sharedCache = 'acervo-shared';

/** What nobody signed in for within a day is not waited for any more. */
const heldForMs = 24 * 60 * 60 * 1000;

/** The files that were shared with the application, which are then held no longer. */
async function takeShared(): Promise<File[]> {
  // Only on https and on loopback is there a place where they could be.
  if (!('caches' in window) || !(await caches.has(sharedCache))) return [];
  const held = await caches.open(sharedCache);
  const files: File[] = [];
  for (const request of await held.keys()) {
    const response = await held.match(request);
    if (!response || Date.now() - Number(response.headers.get('x-held-at')) > heldForMs) continue;
    const name = decodeURIComponent(response.headers.get('x-name') ?? 'photo');
    const blob = await response.blob();
    files.push(new File([blob], name, { type: blob.type }));
  }
  await caches.delete(sharedCache);
  return files;
}

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

/** Over the whole page while photos are held over it. */
function DropVeil() {
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
