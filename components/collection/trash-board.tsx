'use client';

import { AlertDialog } from '@base-ui/react/alert-dialog';
import { RotateCcw } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { postChange, refusalText } from '../changes/post-change';
import { collectionText } from '../changes/text';
import { useUndo } from '../changes/undo-context';
import { PhotoImage } from '../photos/photo-image';
import { galleryText } from '../photos/text';
import { useLanguage } from '../site/language-provider';
import { Button } from '../ui/button';
import { buttonLook } from '../ui/button-look';
import { ConfirmPopup } from '../ui/confirm-popup';
import { NothingHere } from './nothing-here';

export interface BinnedPhotoView {
  id: number;
  description: string | null;
  externalUrl: string | null;
  daysLeft: number;
}

interface BinBoardProps {
  photos: BinnedPhotoView[];
  /** In the bin, also those that are not shown. */
  total: number;
  personId: string;
}

/** What one person has deleted, how long it stays, and the ways back and out. */
export function BinBoard({ photos, total, personId }: BinBoardProps) {
  const text = collectionText(useLanguage()).bin;
  const { isBusy, restore, empty } = useBin(personId);
  if (total === 0) {
    return (
      <main className="px-gutter pb-24">
        <NothingHere title={text.nothing.title} lead={text.nothing.lead}>
          <Link href="/report" className={buttonLook('outline')}>
            {text.nothing.toGallery}
          </Link>
        </NothingHere>
      </main>
    );
  }
  return (
    <main className="px-gutter pb-24">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-4">
        <p className="text-pretty text-ink-soft" aria-live="polite">
          {isBusy ? text.working : text.lead}{' '}
          {total > photos.length && text.moreThanShown(photos.length, total)}
        </p>
        <div className="flex flex-wrap gap-2">
          <Button look="outline" disabled={isBusy} onClick={() => void restore(null)}>
            <RotateCcw size={18} aria-hidden />
            {text.restoreAll}
          </Button>
          <EmptyBinButton total={total} onEmpty={empty} />
        </div>
      </div>
      <ul className="grid grid-cols-2 gap-x-4 gap-y-6 sm:grid-cols-[repeat(auto-fill,minmax(11rem,1fr))]">
        {photos.map((photo) => (
          <TrashedPhoto
            key={photo.id}
            photo={photo}
            isBusy={isBusy}
            onRestore={() => void restore([photo.id])}
          />
        ))}
      </ul>
    </main>
  );
}

interface BinnedPhotoProps {
  photo: BinnedPhotoView;
  isBusy: boolean;
  onRestore: () => void;
}

function TrashedPhoto({ photo, isBusy, onRestore }: BinnedPhotoProps) {
  const language = useLanguage();
  const text = collectionText(language).bin;
  const words = photo.description ?? galleryText(language).noDescription;
  return (
    <li className="flex min-w-0 flex-col">
      <PhotoImage
        // It has no address in the gallery any more.
        photo={{
          id: photo.id,
          externalUrl: photo.externalUrl ?? `/report/bin/images/${photo.id}`,
          thumbHash: null,
        }}
        alt={words}
        sizes="(max-width: 40rem) 46vw, 16rem"
        className="aspect-square w-full rounded-photo bg-line/60 object-cover"
      />
      <p className="mt-1.5 line-clamp-2 text-label break-words">{words}</p>
      <p className="text-label text-ink-soft">{text.daysLeft(photo.daysLeft)}</p>
      <button
        type="button"
        disabled={isBusy}
        aria-label={`${text.restore}: ${words}`}
        onClick={onRestore}
        className="mt-auto -ml-2 inline-flex h-11 w-fit cursor-pointer items-center gap-1.5 rounded-control px-2 font-medium text-accent transition-colors hover:bg-ink/7 disabled:cursor-default disabled:opacity-55"
      >
        <RotateCcw size={16} aria-hidden />
        {text.restore}
      </button>
    </li>
  );
}

function useBin(personId: string) {
  const text = collectionText(useLanguage());
  const { tell } = useUndo();
  const router = useRouter();
  const [isBusy, setIsBusy] = useState(false);
  const change = async (work: () => Promise<string>) => {
    setIsBusy(true);
    try {
      tell(await work());
    } catch (error) {
      tell(refusalText(error, text));
    }
    setIsBusy(false);
    router.refresh();
  };
  return {
    isBusy,
    restore: (photoIds: number[] | null) =>
      change(async () => {
        const body = { photoIds, person: personId };
        const { restored } = await postChange<{ restored: number }>('bin/restore', body);
        return text.bin.restored(restored);
      }),
    empty: () =>
      change(async () => {
        const body = { person: personId };
        const { dropped } = await postChange<{ dropped: number }>('bin/empty', body);
        return text.bin.emptied(dropped);
      }),
  };
}

interface EmptyBinButtonProps {
  total: number;
  onEmpty: () => Promise<void>;
}

/** The one deletion that cannot be taken back, and the one that is asked about. */
function EmptyBinButton({ total, onEmpty }: EmptyBinButtonProps) {
  const { emptyTrash, confirm } = collectionText(useLanguage()).bin;
  return (
    <AlertDialog.Root>
      <AlertDialog.Trigger className={buttonLook('quiet')}>{emptyTrash}</AlertDialog.Trigger>
      <ConfirmPopup title={confirm.title} lead={confirm.lead(total)} keep={confirm.keep}>
        <AlertDialog.Close className={buttonLook('solid')} onClick={() => void onEmpty()}>
          {confirm.empty}
        </AlertDialog.Close>
      </ConfirmPopup>
    </AlertDialog.Root>
  );
}
