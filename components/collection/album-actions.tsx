'use client';

import { Pencil, Share2, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { NameDialog } from '../changes/name-dialog';
import { postChange, refusalText } from '../changes/post-change';
import { collectionText } from '../changes/text';
import { useUndo } from '../changes/undo-context';
import { galleryHref } from '../photos/gallery-href';
import { ShareDialog } from '../sharing/share-dialog';
import { sharingText } from '../sharing/text';
import { useLanguage } from '../site/language-provider';
import { IconButton } from '../ui/icon-button';

interface AlbumActionsProps {
  album: { id: string; name: string };
  personId: string;
  /** An empty album has nothing to share. */
  isEmpty: boolean;
}

/**
 * A link to the album, another name for it, or none. The last two can be taken back, so neither is
 * asked twice.
 */
export function AlbumActions({ album, personId, isEmpty }: AlbumActionsProps) {
  const language = useLanguage();
  const text = collectionText(language).albums;
  const [isNaming, setIsNaming] = useState(false);
  const [isSharing, setIsSharing] = useState(false);
  const { rename, remove } = useAlbumChanges({ album, personId });
  return (
    <div className="-mr-2.5 flex shrink-0">
      {!isEmpty && (
        <IconButton label={sharingText(language).share} onClick={() => setIsSharing(true)}>
          <Share2 size={20} aria-hidden />
        </IconButton>
      )}
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
      <ShareDialog
        albumId={album.id}
        title={album.name}
        personId={personId}
        isOpen={isSharing}
        onOpenChange={setIsSharing}
      />
    </div>
  );
}

function useAlbumChanges({ album, personId }: Omit<AlbumActionsProps, 'isEmpty'>) {
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
