'use client';

import { FolderMinus } from 'lucide-react';
import Link from 'next/link';
import { postChange, refusalText } from '../changes/post-change';
import { collectionText } from '../changes/text';
import { useUndo } from '../changes/undo-context';
import { type PhotoEdits, usePhotoEdits } from '../changes/use-photo-edits';
import { Lightbox } from '../gallery/lightbox/lightbox';
import { useOpenPhoto } from '../gallery/lightbox/use-open-photo';
import { galleryHref } from '../photos/gallery-href';
import { PhotoTile } from '../photos/photo-tile';
import type { OpenedPhoto, PhotoView } from '../photos/photo-view';
import { useLanguage } from '../site/language-provider';
import { buttonLook } from '../ui/button-look';
import { AlbumActions } from './album-actions';
import { CollectionHeader } from './collection-header';
import { NothingHere } from './nothing-here';

interface AlbumBoardProps {
  album: {
    id: string;
    name: string;
    photoCount: number;
    photos: PhotoView[];
    next: string | null;
  };
  personId: string;
  isOperator: boolean;
  /** Where this page of it begins. */
  after: string | null;
  opened: OpenedPhoto | null;
}

/** The photos of one album; one that is opened stands over them as in the gallery. */
export function AlbumBoard({ album, personId, isOperator, after, opened }: AlbumBoardProps) {
  const text = collectionText(useLanguage()).albums;
  const path = `/report/albums/${album.id}`;
  const { photos, edited, droppedCount, edits } = usePhotoEdits(album.photos);
  const { openId, open, show, close } = useOpenPhoto({ person: personId, after }, path);
  const remove = useRemoval({ albumId: album.id, personId, edits });
  const query = { q: null, person: isOperator ? personId : null, after: null, photo: null };
  const total = album.photoCount - droppedCount;
  return (
    <>
      <CollectionHeader
        title={album.name}
        backTo={galleryHref({ person: personId }, '/report/albums')}
        backLabel={text.back}
        people={[]}
        personId={personId}
        path={path}
      >
        <AlbumActions album={album} personId={personId} isEmpty={total === 0} />
      </CollectionHeader>
      <main className="px-gutter pb-24">
        {total === 0 ? (
          <NothingHere title={text.emptyAlbum.title} lead={text.emptyAlbum.lead}>
            <Link href={galleryHref(query)} className={buttonLook('outline')}>
              {text.emptyAlbum.toGallery}
            </Link>
          </NothingHere>
        ) : (
          <p className="py-4 text-ink-soft">{text.photos(total)}</p>
        )}
        <div className="photo-rows">
          {photos.map((photo) => (
            <PhotoTile key={photo.id} photo={photo} query={query} onOpen={open}>
              <RemoveButton onRemove={() => void remove(photo.id)} />
            </PhotoTile>
          ))}
        </div>
        <Pages after={after} next={album.next} personId={personId} path={path} />
      </main>
      <Lightbox
        openId={openId}
        photos={photos}
        opened={opened && { ...opened, photo: edited(opened.photo) }}
        words={null}
        edits={edits}
        onShow={show}
        onClose={close}
        onNearEnd={async () => null}
      />
    </>
  );
}

/** Over the photo's corner; where nothing can point it is always there. */
function RemoveButton({ onRemove }: { onRemove: () => void }) {
  const label = collectionText(useLanguage()).albums.remove;
  return (
    <div className="relative z-[1] h-0">
      <button
        type="button"
        aria-label={label}
        title={label}
        onClick={onRemove}
        className="absolute top-1.5 right-1.5 grid size-11 cursor-pointer place-items-center rounded-full bg-darkroom-panel/75 text-darkroom-ink transition-[background-color,opacity] group-hover:opacity-100 hover:bg-darkroom-panel focus-visible:opacity-100 [@media(hover:hover)]:not-group-hover:opacity-0"
      >
        <FolderMinus size={20} aria-hidden />
      </button>
    </div>
  );
}

interface PagesProps {
  after: string | null;
  next: string | null;
  personId: string;
  path: string;
}

function Pages({ after, next, personId, path }: PagesProps) {
  const text = collectionText(useLanguage()).albums;
  return (
    <nav className="mt-12 flex flex-wrap justify-center gap-3">
      {next !== null && (
        <Link
          href={galleryHref({ person: personId, after: next }, path)}
          className={buttonLook('outline')}
        >
          {text.more}
        </Link>
      )}
      {after !== null && (
        <Link href={galleryHref({ person: personId }, path)} className={buttonLook('quiet')}>
          {text.newest}
        </Link>
      )}
    </nav>
  );
}

function useRemoval(asked: { albumId: string; personId: string; edits: PhotoEdits }) {
  const text = collectionText(useLanguage());
  const { offerUndo, tell } = useUndo();
  const { albumId, personId, edits } = asked;
  return async (photoId: number) => {
    try {
      const { changeId } = await postChange<{ changeId: string | null }>(
        `albums/${albumId}/remove`,
        { photoIds: [photoId], person: personId },
      );
      edits.drop([photoId]);
      if (changeId === null) return;
      const onUndone = () => edits.bringBack([photoId]);
      offerUndo({ message: text.albums.removed(1), changeId, personId, onUndone });
    } catch (error) {
      tell(refusalText(error, text));
    }
  };
}
