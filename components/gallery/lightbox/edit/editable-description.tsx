'use client';

import { type ReactNode, useState } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { postChange } from '../../../changes/post-change';
import { collectionText } from '../../../changes/text';
import { useUndo } from '../../../changes/undo-context';
import type { PhotoEdits } from '../../../changes/use-photo-edits';
import type { PhotoView } from '../../../photos/photo-view';
import { galleryText } from '../../../photos/text';
import { DescriptionForm } from './description-form';
import { PhotoTitle } from './words-panel';

interface EditableDescriptionProps {
  photo: PhotoView;
  edits: PhotoEdits;
  /** What stands below the words, and gets the way to edit them. */
  children: (edit: () => void) => ReactNode;
}

interface Described {
  changeId: string | null;
  /** What stands there, where that is not what was seen: then nothing was saved. */
  now?: string | null;
}

/** The person's words, and in their place a field while they are edited. */
export function EditableDescription({ photo, edits, children }: EditableDescriptionProps) {
  const language = useLanguage();
  const text = collectionText(language).description;
  const { offerUndo } = useUndo();
  const [isEditing, setIsEditing] = useState(false);
  const save = async (description: string) => {
    const { id, personId, description: before } = photo;
    const { changeId, now } = await postChange<Described>('photos/describe', {
      photoIds: [id],
      description,
      seen: before,
      ...(personId && { person: personId }),
    });
    if (now !== undefined) {
      edits.describe(id, now);
      return text.changedMeanwhile(now);
    }
    setIsEditing(false);
    if (changeId === null) return null;
    edits.describe(id, description.trim());
    const onUndone = () => edits.describe(id, before);
    offerUndo({ message: text.saved, changeId, personId, onUndone });
    return null;
  };

  return (
    <>
      <PhotoTitle isShown={!isEditing}>
        {photo.description ?? (
          <span className="text-darkroom-ink-soft italic">{galleryText(language).waiting}</span>
        )}
      </PhotoTitle>
      {isEditing ? (
        <DescriptionForm
          description={photo.description ?? ''}
          onSave={save}
          onCancel={() => setIsEditing(false)}
        />
      ) : (
        children(() => setIsEditing(true))
      )}
    </>
  );
}
