'use client';

import { Pencil, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { galleryHref } from '@/components/gallery/gallery-href';
import { useLanguage } from '@/components/site/language-provider';
import { IconButton } from '@/components/ui/icon-button';
import { postChange, refusalText } from '../post-change';
import { collectionText } from '../text';
import { useUndo } from '../undo/undo-context';
import { NameDialog } from './name-dialog';

interface AlbumActionsProps {
  album: { id: string; name: string };
  personId: string;
}

/** Another name for the album, or none: both can be taken back, so neither is asked twice. */
export function AlbumActions({ album, personId }: AlbumActionsProps) {
  const text = collectionText(useLanguage()).albums;
  const [isNaming, setIsNaming] = useState(false);
  const { rename, remove } = useAlbumChanges({ album, personId });
  return (
    <div className="-mr-2.5 flex shrink-0">
      <IconButton label={text.rename} onClick={() => setIsNaming(true)}>
        <Pencil size={20} aria-hidden />
      </IconButton>
      <IconButton label={text.delete} onClick={() => void remove()}>
        <Trash2 size={20} aria-hidden />
      </IconButton>
      <NameDialog
        key={String(isNaming)}
        isOpen={isNaming}
        title={text.rename}
        name={album.name}
        onSave={rename}
        onClose={() => setIsNaming(false)}
      />
    </div>
  );
}

function useAlbumChanges({ album, personId }: AlbumActionsProps) {
  const text = collectionText(useLanguage());
  const { offerUndo, tell } = useUndo();
  const router = useRouter();
  const body = { person: personId };
  return {
    rename: async (name: string) => {
      const renamed = await postChange<{ changeId: string | null; name: string }>(
        `albums/${album.id}/rename`,
        { ...body, name },
      );
      router.refresh();
      if (renamed.changeId === null) return;
      const message = text.albums.renamed(renamed.name);
      const { changeId } = renamed;
      offerUndo({ message, changeId, personId, onUndone: () => router.refresh() });
    },
    remove: async () => {
      try {
        const { changeId, name } = await postChange<{ changeId: string; name: string }>(
          `albums/${album.id}/delete`,
          body,
        );
        const onUndone = () =>
          router.push(galleryHref({ person: personId }, `/report/albums/${album.id}`));
        offerUndo({ message: text.albums.deleted(name), changeId, personId, onUndone });
        router.push(galleryHref({ person: personId }, '/report/albums'));
      } catch (error) {
        tell(refusalText(error, text));
      }
    },
  };
}
