'use client';

import { type MouseEvent, useCallback, useRef, useState } from 'react';
import { type Row, tileRatio } from '../../photos/justify';
import type { PhotoView } from '../../photos/photo-view';
import { galleryText } from '../../photos/text';
import { useLanguage } from '../../site/language-provider';
import { GridTile } from '../grid/grid-tile';
import type { Timeline } from './use-timeline';

/** Of the photos that a page comes with, about so many are seen at first and must not wait. */
const shareSeen = 1 / 3;
const seenMin = 4;

/** The tiles in view and near it; without scripts and on paper, all that are loaded, in a flow. */
export function PhotoGrid({ timeline }: { timeline: Timeline }) {
  const text = galleryText(useLanguage());
  const { grid, photos, search, sizes, keys, press, selection } = timeline;
  const { onOpen, onCheck, onClickCapture } = useTileClicks(timeline);
  const [firstSeen] = useState(() => Math.max(seenMin, photos.length * shareSeen));
  const mounted = placeAll(timeline);
  const isActiveMounted = mounted.some(({ index }) => photos[index]?.id === keys.activeId);
  const isSelecting = selection.chosen.size > 0;
  const tabStop = isActiveMounted ? keys.activeId : photos[mounted[0]?.index ?? 0]?.id;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms.
    <div
      ref={grid}
      role="group"
      aria-label={text.timeline.grid}
      aria-description={text.timeline.keys}
      onKeyDown={keys.onKeyDown}
      onFocus={({ target }) => {
        const tile = target.closest<HTMLElement>('[data-photo]');
        if (tile) keys.setActiveId(Number(tile.dataset.photo));
      }}
      onPointerDown={press.onPointerDown}
      onPointerMove={press.onPointerMove}
      onPointerUp={press.onPointerUp}
      onPointerCancel={press.onPointerCancel}
      onContextMenu={(event) => press.isPressing() && event.preventDefault()}
      onClickCapture={onClickCapture}
      className={`photo-grid ${sizes ? 'photo-grid-laid' : 'photo-rows print:grid print:grid-cols-3 print:gap-4'}`}
    >
      {sizes && <div className="photo-grid-before" />}
      <div className={sizes ? 'photo-grid-rows' : 'contents'}>
        {mounted.map(({ index, photo, ...box }) => (
          <GridTile
            key={photo.id}
            photo={photo}
            query={search}
            beginsDay={photos[index - 1]?.day !== photo.day}
            {...box}
            isSelected={selection.chosen.has(photo.id)}
            isSelecting={isSelecting}
            hasCheck={isSelecting || sizes?.canHover === true}
            isTabStop={photo.id === tabStop}
            isUrgent={index < firstSeen}
            onOpen={onOpen}
            onCheck={onCheck}
          />
        ))}
      </div>
      {sizes && <div className="photo-grid-after" />}
    </div>
  );
}

/** A click opens a photo, or chooses it while some are chosen; with the shift key, a range. */
function useTileClicks({ selection, press, lightbox }: Timeline) {
  const now = useRef({ selection, press, lightbox });
  now.current = { selection, press, lightbox };
  const onOpen = useCallback((imageId: number) => {
    const { selection, press, lightbox } = now.current;
    if (press.takePress()) return;
    if (selection.chosen.size > 0) selection.toggle(imageId, false);
    else lightbox.open(imageId);
  }, []);
  // Where the check comes up beneath the finger that pressed, lifting it is no second choice.
  const onCheck = useCallback((imageId: number, isRange: boolean) => {
    const { selection, press } = now.current;
    if (!press.takePress()) selection.toggle(imageId, isRange);
  }, []);
  const onClickCapture = useCallback((event: MouseEvent) => {
    const { selection } = now.current;
    const tile = event.target instanceof Element ? event.target.closest('a[data-photo]') : null;
    if (!tile || !event.shiftKey || selection.chosen.size === 0) return;
    event.preventDefault();
    selection.toggle(Number(tile.getAttribute('data-photo')), true);
  }, []);
  return { onOpen, onCheck, onClickCapture };
}

interface Placed {
  index: number;
  photo: PhotoView;
  left: number | null;
  top: number;
  width: number;
}

function placeAll({ rows, scroll, photos, sizes }: Timeline): Placed[] {
  if (!sizes) return photos.map((photo, index) => ({ index, photo, left: null, top: 0, width: 0 }));
  const [first, end] = scroll.range ?? [0, rows.length];
  return rows.slice(first, end).flatMap((row) => placeRow(row, photos, sizes.gap));
}

/**
 * In pixels. A photo that is larger than the page's flow had it, if only by rounding, is to browsers
 * a new picture, painted when the script laid it: a second after it was there.
 */
const hair = 1 / 16;

function placeRow(row: Row, photos: PhotoView[], gap: number): Placed[] {
  let left = 0;
  return photos.slice(row.from, row.to).map((photo, offset) => {
    const width = tileRatio(photo) * row.photoHeight - hair;
    const placed = { index: row.from + offset, photo, left, top: row.y, width };
    left += width + hair + gap;
    return placed;
  });
}
