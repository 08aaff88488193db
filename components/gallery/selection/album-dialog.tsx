'use client';

import { type SubmitEvent, useState } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { useAlbums } from '../../changes/use-albums';
import { galleryText } from '../../photos/text';
import { ChosenDialog } from './chosen-dialog';
import type { Changes } from './use-changes';

/** Longer names are cut in every list. */
const nameMax = 80;

interface AlbumDialogProps {
  isOpen: boolean;
  changes: Changes;
  onClose: () => void;
}

/** Puts the chosen photos into an album that is there, or into a new one. */
export function AlbumDialog({ isOpen, changes, onClose }: AlbumDialogProps) {
  const text = galleryText(useLanguage()).selection;
  const albums = useAlbums(isOpen, changes.person);
  const [name, setName] = useState('');
  const closeAfter = async (work: Promise<boolean>) => {
    if (await work) {
      setName('');
      onClose();
    }
  };
  const create = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void closeAfter(changes.createAlbum(name.trim()));
  };
  return (
    <ChosenDialog isOpen={isOpen} title={text.addToAlbum} onClose={onClose}>
      {albums.length === 0 && <p className="mb-4 text-ink-soft">{text.noAlbums}</p>}
      <ul className="mb-5 grid max-h-64 gap-0.5 overflow-y-auto">
        {albums.map((album) => (
          <li key={album.id}>
            <button
              type="button"
              disabled={changes.isBusy}
              onClick={() => void closeAfter(changes.addToAlbum(album))}
              className="flex w-full cursor-pointer items-center justify-between gap-4 rounded-control px-3 py-2.5 text-left transition-colors hover:bg-ink/7"
            >
              <span className="truncate">{album.name}</span>
              <span className="text-label text-ink-soft tabular-nums">{album.photoCount}</span>
            </button>
          </li>
        ))}
      </ul>
      <form onSubmit={create} className="grid gap-4">
        <TextField
          label={text.newAlbum}
          placeholder={text.albumName}
          required
          maxLength={nameMax}
          value={name}
          onChange={(event) => setName(event.target.value)}
          problem={changes.problem ?? undefined}
        />
        <div className="flex justify-end gap-2">
          <Button type="button" look="quiet" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button type="submit" disabled={changes.isBusy || name.trim() === ''}>
            {text.save}
          </Button>
        </div>
      </form>
    </ChosenDialog>
  );
}
