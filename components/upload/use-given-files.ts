'use client';

import { useEffect, useEffectEvent, useState } from 'react';

/**
 * Takes files that are dropped anywhere on the page or pasted into it.
 * @returns whether some are held over the page
 */
export function useGivenFiles(take: (files: File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const takeFiles = useEffectEvent((files: File[]) => {
    if (files.length > 0) take(files);
  });

  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    // A photo of the gallery that is dragged about is a file to the browser too.
    let isOurs = false;
    const listen = <Name extends keyof WindowEventMap>(
      name: Name,
      handle: (event: WindowEventMap[Name]) => void,
    ) => window.addEventListener(name, handle, { signal });
    const isFile = ({ dataTransfer }: DragEvent) =>
      !isOurs && dataTransfer !== null && dataTransfer.types.includes('Files');

    listen('dragstart', () => {
      isOurs = true;
    });
    listen('dragend', () => {
      isOurs = false;
    });
    listen('dragover', (event) => {
      if (!isFile(event)) return;
      event.preventDefault();
      setIsOver(true);
    });
    listen('dragleave', (event) => {
      // Crossing from one element to the next leaves the first, but not the page.
      if (event.relatedTarget === null) setIsOver(false);
    });
    listen('drop', (event) => {
      if (!isFile(event)) return;
      event.preventDefault();
      setIsOver(false);
      takeFiles([...(event.dataTransfer?.files ?? [])]);
    });
    listen('paste', (event) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      takeFiles(files);
    });
    return () => leaving.abort();
  }, []);

  return isOver;
}
