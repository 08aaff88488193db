'use client';

import { Check } from 'lucide-react';
import { type CSSProperties, memo } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import type { GalleryQuery } from '../../photos/gallery-href';
import { PhotoTile } from '../../photos/photo-tile';
import type { PhotoView } from '../../photos/photo-view';
import { galleryText } from '../../photos/text';

export interface GridTileProps {
  photo: PhotoView;
  query: Partial<GalleryQuery>;
  /** Whether the photo before it is of another day. */
  beginsDay: boolean;
  /** In pixels from the grid's anchor; null in the page's own flow. */
  left: number | null;
  top: number;
  width: number;
  isSelected: boolean;
  isSelecting: boolean;
  /** Whether its check is there, if only under the pointer. */
  hasCheck: boolean;
  isTabStop: boolean;
  isUrgent: boolean;
  onOpen: (imageId: number) => void;
  onCheck: (imageId: number, isRange: boolean) => void;
}

/**
 * A tile under the line of its row; the day's name stands over its first photo. Remembered, because
 * while one scrolls most tiles stay as they are.
 */
export const GridTile = memo(function GridTile(props: GridTileProps) {
  const { photo, beginsDay, isSelected, isTabStop } = props;
  return (
    <PhotoTile
      photo={photo}
      query={props.query}
      onOpen={props.onOpen}
      style={boxOf(props)}
      isSelected={isSelected}
      isTabStop={isTabStop}
      isUrgent={props.isUrgent}
      corner={props.hasCheck && <Choice {...props} />}
    >
      <div
        className={`mb-1.5 h-8 pt-1 print:hidden ${beginsDay ? 'border-t-2 border-ink' : 'border-t border-line'}`}
      >
        {beginsDay && (
          <h2 className="truncate text-[0.9375rem] leading-6 font-semibold">{photo.dayLabel}</h2>
        )}
      </div>
    </PhotoTile>
  );
});

/** The check on a photo's corner. */
function Choice({ photo, isSelected, isSelecting, isTabStop, onCheck }: GridTileProps) {
  const text = galleryText(useLanguage());
  return (
    <span
      className={`absolute top-0 left-0 grid size-11 place-items-center transition-opacity focus-within:opacity-100 print:hidden ${isSelecting ? '' : 'opacity-0 group-focus-within:opacity-100 group-hover:opacity-100'}`}
    >
      <input
        type="checkbox"
        checked={isSelected}
        aria-label={text.selection.choose(photo.description ?? text.noDescription)}
        tabIndex={isTabStop ? 0 : -1}
        // React hears a checkbox by its click, which knows the keys that are held.
        onChange={({ nativeEvent }) => onCheck(photo.id, isWithShift(nativeEvent))}
        className="peer absolute inset-0 cursor-pointer opacity-0"
      />
      <span
        className={`grid size-6 place-items-center rounded-full border-2 shadow-lift outline-offset-2 peer-focus-visible:outline-2 peer-focus-visible:outline-focus ${isSelected ? 'border-accent bg-accent text-accent-ink' : 'border-white bg-black/35 text-white'}`}
      >
        {isSelected && <Check size={15} strokeWidth={3} aria-hidden />}
      </span>
    </span>
  );
}

function boxOf({ left, top, width }: GridTileProps): CSSProperties | undefined {
  return left === null ? undefined : { position: 'absolute', left, top, width };
}

function isWithShift(event: Event): boolean {
  return 'shiftKey' in event && event.shiftKey === true;
}
