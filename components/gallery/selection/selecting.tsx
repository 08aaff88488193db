'use client';

import { useState } from 'react';
import { AlbumDialog } from './album-dialog';
import { DescribeDialog } from './describe-dialog';
import { SelectionBar } from './selection-bar';
import type { Changes } from './use-changes';
import type { Selection } from './use-selection';

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
      <DescribeDialog isOpen={dialog === 'describe'} changes={changes} onClose={close} />
      <AlbumDialog isOpen={dialog === 'album'} changes={changes} onClose={close} />
    </>
  );
}
