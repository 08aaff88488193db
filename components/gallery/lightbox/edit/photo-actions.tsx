'use client';

import { Button } from '@base-ui/react/button';
import { FolderPlus, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { AlbumMenu } from '../../../changes/album-menu';
import { postChange, refusalText } from '../../../changes/post-change';
import { collectionText } from '../../../changes/text';
import { useUndo } from '../../../changes/undo-context';
import type { PhotoEdits } from '../../../changes/use-photo-edits';
import type { PhotoView } from '../../../photos/photo-view';

interface PhotoActionsProps {
  photo: PhotoView;
  edits: PhotoEdits;
  onEdit: () => void;
  /** Once it is in the bin: another photo is shown. */
  onDeleted: () => void;
}

const action =
  'grid size-11 cursor-pointer place-items-center rounded-full text-darkroom-ink-soft transition-colors hover:bg-darkroom-ink/10 hover:text-darkroom-ink focus-visible:outline-darkroom-accent data-disabled:cursor-default data-disabled:opacity-40 data-popup-open:bg-darkroom-ink/10 data-popup-open:text-darkroom-ink';

/** What can be done with the open photo. A row that is nobody's cannot be changed. */
export function PhotoActions({ photo, edits, onEdit, onDeleted }: PhotoActionsProps) {
  const text = collectionText(useLanguage());
  const { isDeleting, remove } = useDeletion({ photo, edits, onDeleted });
  if (photo.personId === null) return null;
  return (
    <div className="mt-3 -ml-2.5 flex gap-1">
      <Button
        aria-label={text.description.edit}
        title={text.description.edit}
        onClick={onEdit}
        className={action}
      >
        <Pencil size={20} aria-hidden />
      </Button>
      <AlbumMenu
        photoIds={[photo.id]}
        personId={photo.personId}
        trigger={
          <Button aria-label={text.albums.add} title={text.albums.add} className={action}>
            <FolderPlus size={20} aria-hidden />
          </Button>
        }
      />
      <Button
        aria-label={isDeleting ? text.deletion.deleting : text.deletion.delete}
        title={text.deletion.delete}
        disabled={isDeleting}
        focusableWhenDisabled
        onClick={() => void remove()}
        className={action}
      >
        <Trash2 size={20} aria-hidden />
      </Button>
    </div>
  );
}

function useDeletion({ photo, edits, onDeleted }: Omit<PhotoActionsProps, 'onEdit'>) {
  const text = collectionText(useLanguage());
  const { offerUndo, tell } = useUndo();
  const [isDeleting, setIsDeleting] = useState(false);
  const remove = async () => {
    const { id, personId } = photo;
    setIsDeleting(true);
    try {
      const { changeId } = await postChange<{ changeId: string }>('photos/delete', {
        photoIds: [id],
        ...(personId && { person: personId }),
      });
      // The neighbour is found before the photo is gone from among its own.
      onDeleted();
      edits.drop([id]);
      const onUndone = () => edits.bringBack([id]);
      offerUndo({ message: text.deletion.deleted(1), changeId, personId, onUndone });
    } catch (error) {
      tell(refusalText(error, text));
    }
    setIsDeleting(false);
  };
  return { isDeleting, remove };
}
