import { useMemo } from 'react';
import { type PhotoEdits, usePhotoEdits } from '../../changes/use-photo-edits';
import type { OpenedPhoto } from '../../photos/photo-view';
import { withWords } from '../grid/run';
import type { RunControl } from '../grid/use-run';

interface Edited {
  opened: OpenedPhoto | null;
  onRemoved: (isLast: boolean) => void;
  onBroughtBack: () => void;
}

/** What is done to the open photo shows in the grid; it may be none that the grid has loaded. */
export function useEdits(
  { update, remove, photos }: Pick<RunControl, 'update' | 'remove' | 'photos'>,
  { opened, onRemoved, onBroughtBack }: Edited,
): { edits: PhotoEdits; opened: OpenedPhoto | null } {
  const { edited, edits: ofOpened } = usePhotoEdits(opened ? [opened.photo] : []);
  const edits = useMemo<PhotoEdits>(
    () => ({
      describe: (id, description) => {
        update((run) => withWords(run, new Set([id]), description));
        ofOpened.describe(id, description);
      },
      drop: (ids) => {
        remove(new Set(ids));
        onRemoved(photos.every(({ id }) => ids.includes(id)));
      },
      bringBack: onBroughtBack,
    }),
    [update, remove, photos, ofOpened, onRemoved, onBroughtBack],
  );
  return { edits, opened: opened && { ...opened, photo: edited(opened.photo) } };
}
