'use client';

import { lazy, Suspense, useState } from 'react';
import { SelectionBar } from './selection-bar';
import type { Changes } from './use-changes';
import type { Selection } from './use-selection';

// Fetched once they are asked for: the first page does without their scripts.
const AlbumDialog = lazy(async () => ({ default: (await import('./album-dialog')).AlbumDialog }));
const DescribeDialog = lazy(async () => ({
  default: (await import('./describe-dialog')).DescribeDialog,
}));

interface SelectingProps {
  selection: Selection;
  changes: Changes;
}

export type OpenDialog = 'describe' | 'album' | null;

/** What can be done with the chosen photos, and what became of it. */
export function Selecting({ selection, changes }: SelectingProps) {
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const close = () => setDialog(null);
  return (
    <>
      <SelectionBar selection={selection} changes={changes} onOpen={setDialog} />
      <Suspense>
        {dialog === 'describe' && <DescribeDialog isOpen changes={changes} onClose={close} />}
        {dialog === 'album' && <AlbumDialog isOpen changes={changes} onClose={close} />}
      </Suspense>
    </>
  );
}
