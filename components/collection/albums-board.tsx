'use client';

import { Images, Plus } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { NameDialog } from '../changes/name-dialog';
import { postChange } from '../changes/post-change';
import { collectionText } from '../changes/text';
import { useUndo } from '../changes/undo-context';
import { galleryHref } from '../photos/gallery-href';
import { PhotoImage } from '../photos/photo-image';
import { useLanguage } from '../site/language-provider';
import { Button } from '../ui/button';
import { NothingHere } from './nothing-here';

export interface AlbumCardView {
  id: string;
  name: string;
  photoCount: number;
  cover: { id: number; externalUrl: string | null; thumbHash: string | null } | null;
}

interface AlbumsBoardProps {
  albums: AlbumCardView[];
  personId: string;
}

/** All albums of one person, the one used last first, and the way to a new one. */
export function AlbumsBoard({ albums, personId }: AlbumsBoardProps) {
  const text = collectionText(useLanguage()).albums;
  const [isNaming, setIsNaming] = useState(false);
  const create = useCreation(personId);
  const add = (
    <Button look={albums.length === 0 ? 'solid' : 'outline'} onClick={() => setIsNaming(true)}>
      <Plus size={18} aria-hidden />
      {text.create}
    </Button>
  );
  return (
    <main className="px-gutter pb-24">
      {albums.length === 0 ? (
        <NothingHere title={text.empty.title} lead={text.empty.lead}>
          {add}
        </NothingHere>
      ) : (
        <>
          <div className="flex justify-end py-4">{add}</div>
          <ul className="grid grid-cols-2 gap-x-4 gap-y-7 sm:grid-cols-[repeat(auto-fill,minmax(13rem,1fr))]">
            {albums.map((album) => (
              <AlbumCard key={album.id} album={album} personId={personId} />
            ))}
          </ul>
        </>
      )}
      <NameDialog
        key={String(isNaming)}
        isOpen={isNaming}
        title={text.create}
        name=""
        onSave={create}
        onClose={() => setIsNaming(false)}
      />
    </main>
  );
}

function AlbumCard({ album, personId }: { album: AlbumCardView; personId: string }) {
  const text = collectionText(useLanguage()).albums;
  return (
    <li>
      <Link
        href={galleryHref({ person: personId }, `/report/albums/${album.id}`)}
        className="group block rounded-photo"
      >
        <span className="grid aspect-[4/3] place-items-center overflow-hidden rounded-photo bg-line/60 text-ink-soft">
          {album.cover === null ? (
            <Images size={28} strokeWidth={1.5} aria-hidden />
          ) : (
            <PhotoImage
              photo={album.cover}
              alt=""
              sizes="(max-width: 40rem) 46vw, 20rem"
              className="size-full object-cover transition-[scale,filter] group-hover:brightness-[1.04] motion-safe:group-hover:scale-[1.015]"
            />
          )}
        </span>
        <span className="mt-2 block truncate font-semibold">{album.name}</span>
        <span className="block text-label text-ink-soft">{text.photos(album.photoCount)}</span>
      </Link>
    </li>
  );
}

function useCreation(personId: string): (name: string) => Promise<void> {
  const text = collectionText(useLanguage()).albums;
  const { offerUndo } = useUndo();
  const router = useRouter();
  return async (name) => {
    const { album, changeId } = await postChange<{ album: { name: string }; changeId: string }>(
      'albums/create',
      { name, person: personId },
    );
    const message = text.created(album.name);
    offerUndo({ message, changeId, personId, onUndone: () => router.refresh() });
    router.refresh();
  };
}
