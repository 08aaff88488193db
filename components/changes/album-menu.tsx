'use client';

import { Menu } from '@base-ui/react/menu';
import { Plus } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { useLanguage } from '../site/language-provider';
import { NameDialog } from './name-dialog';
import { postChange, refusalText } from './post-change';
import { collectionText } from './text';
import { useUndo } from './undo-context';

interface AlbumChoice {
  id: string;
  name: string;
  photoCount: number;
}

interface AlbumMenuProps {
  photoIds: number[];
  /** Whose photos these are; null where that is who looks. */
  personId: string | null;
  /** The button that opens it. */
  trigger: ReactElement;
  /** Once they are in an album: a selection may end. */
  onFiled?: (() => void) | undefined;
}

const item =
  'grid w-full cursor-pointer grid-cols-[1fr_auto] items-center gap-4 px-3.5 py-2 text-left outline-none select-none data-highlighted:bg-ink/7';

/** Puts photos into an album of their owner's, or into a new one. */
export function AlbumMenu({ photoIds, personId, trigger, onFiled }: AlbumMenuProps) {
  const text = collectionText(useLanguage());
  const [isNaming, setIsNaming] = useState(false);
  const { file, create } = useFiling({ photoIds, personId, onFiled });

  return (
    <>
      <Menu.Root>
        <Menu.Trigger render={trigger} />
        <Menu.Portal>
          <Menu.Positioner sideOffset={6} align="start" className="z-30">
            <Menu.Popup
              // In the lightbox, arrows would turn to another photo.
              onKeyDown={(event) => event.key.startsWith('Arrow') && event.stopPropagation()}
              className="max-h-[min(var(--available-height),24rem)] max-w-[min(20rem,90vw)] min-w-56 overflow-y-auto rounded-control bg-raised py-1.5 text-ink shadow-lift transition-opacity outline-none data-ending-style:opacity-0 data-starting-style:opacity-0"
            >
              <Menu.Item className={`${item} font-medium`} onClick={() => setIsNaming(true)}>
                {text.albums.create}
                <Plus size={18} aria-hidden className="text-ink-soft" />
              </Menu.Item>
              <AlbumChoices personId={personId} onChoose={(album) => void file(album)} />
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      <NameDialog
        key={String(isNaming)}
        isOpen={isNaming}
        title={text.albums.create}
        name=""
        onSave={create}
        onClose={() => setIsNaming(false)}
      />
    </>
  );
}

interface AlbumChoicesProps {
  personId: string | null;
  onChoose: (album: AlbumChoice) => void;
}

/** Asked anew each time the menu opens: the chat makes albums too. */
function AlbumChoices({ personId, onChoose }: AlbumChoicesProps) {
  const text = collectionText(useLanguage());
  const [albums, setAlbums] = useState<AlbumChoice[] | 'failed' | null>(null);
  const ask = (element: HTMLElement | null) => {
    if (element) void fetchAlbums(personId).then(setAlbums, () => setAlbums('failed'));
  };
  if (albums === null || albums === 'failed') {
    return (
      <p ref={albums === null ? ask : null} className="px-3.5 py-2 text-ink-soft">
        {albums === null ? text.albums.loading : text.failed}
      </p>
    );
  }
  if (albums.length === 0) return <p className="px-3.5 py-2 text-ink-soft">{text.albums.none}</p>;
  return (
    <>
      <Menu.Separator className="my-1.5 h-px bg-line" />
      {albums.map((album) => (
        <Menu.Item key={album.id} className={item} onClick={() => onChoose(album)}>
          <span className="truncate">{album.name}</span>
          <span className="text-label text-ink-soft tabular-nums">{album.photoCount}</span>
        </Menu.Item>
      ))}
    </>
  );
}

async function fetchAlbums(personId: string | null): Promise<AlbumChoice[]> {
  const whose = personId === null ? '' : `?person=${personId}`;
  const answer = await fetch(`/report/albums/list${whose}`);
  if (!answer.ok) throw new Error(`The list of albums answered ${answer.status}`);
  return ((await answer.json()) as { albums: AlbumChoice[] }).albums;
}

function useFiling({ photoIds, personId, onFiled }: Omit<AlbumMenuProps, 'trigger'>) {
  const text = collectionText(useLanguage());
  const { offerUndo, tell } = useUndo();
  const body = { photoIds, ...(personId && { person: personId }) };
  const done = (changeId: string, message: string) => {
    offerUndo({ changeId, personId, message, onUndone: () => undefined });
    onFiled?.();
  };
  return {
    file: async ({ id, name }: AlbumChoice) => {
      try {
        const { changeId, added } = await postChange<{ changeId: string | null; added: number }>(
          `albums/${id}/photos`,
          body,
        );
        if (changeId === null) tell(text.albums.inIt(name));
        else done(changeId, text.albums.added(added, name));
      } catch (error) {
        tell(refusalText(error, text));
      }
    },
    create: async (name: string) => {
      const made = await postChange<{ album: { name: string }; changeId: string }>(
        'albums/create',
        { ...body, name },
      );
      done(made.changeId, text.albums.added(photoIds.length, made.album.name));
    },
  };
}
