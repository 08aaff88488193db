import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Row } from '../../photos/justify';
import type { PhotoView } from '../../photos/photo-view';
import type { RunControl } from './use-run';
import type { Measured } from './use-sizes';

interface GridKeys {
  grid: RefObject<HTMLElement | null>;
  rows: Row[];
  photos: PhotoView[];
  control: RunControl;
  sizes: Measured | null;
  canJump: boolean;
  reveal: (index: number) => void;
  onToggle: (imageId: number, isRange: boolean) => void;
}

/**
 * One tile takes the Tab key; from there arrows go to its neighbours, Home and End to the first and
 * the last of all photos, Page up and down by screens, the space bar chooses. Enter opens, as links do.
 */
export function useGridKeys(given: GridKeys) {
  const { grid, rows, photos, control, sizes, canJump, reveal, onToggle } = given;
  const [activeId, setActiveId] = useState<number | null>(null);
  /** A photo that gets the focus as soon as it is mounted; before that, a rank that is fetched. */
  const awaited = useRef<{ id: number } | { rank: number } | null>(null);

  const focusPhoto = (index: number) => {
    const photo = photos[index];
    if (!photo) return;
    setActiveId(photo.id);
    awaited.current = { id: photo.id };
    reveal(index);
    focusAwaited();
  };
  const focusAwaited = () => {
    const wait = awaited.current;
    if (!wait || !('id' in wait)) return;
    const tile = grid.current?.querySelector<HTMLElement>(`[data-photo="${wait.id}"]`);
    if (!tile) return;
    awaited.current = null;
    tile.focus({ preventScroll: true });
  };
  useLayoutEffect(() => {
    const wait = awaited.current;
    if (wait && 'rank' in wait && !control.isLoading) {
      awaited.current = null;
      focusPhoto(wait.rank - control.run.start);
    } else focusAwaited();
  });

  const goToRank = (rank: number) => {
    const index = rank - control.run.start;
    if (photos[index]) return focusPhoto(index);
    if (!canJump) return focusPhoto(rank === 0 ? 0 : photos.length - 1);
    awaited.current = { rank };
    void control.jumpTo(rank, null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const id = photoOf(event.target);
    if (id === null || event.metaKey || event.ctrlKey || event.altKey) return;
    const index = photos.findIndex((photo) => photo.id === id);
    const rowsInView = Math.max(
      1,
      Math.floor((sizes?.viewHeight ?? 0) / (rows[0]?.height ?? 1)) - 1,
    );
    const inRowBy = (step: number) => () => focusPhoto(inRow(rows, photos.length, index, step));
    const moves = new Map<string, () => void>([
      ['ArrowLeft', () => focusPhoto(index - 1)],
      ['ArrowRight', () => focusPhoto(index + 1)],
      ['ArrowUp', inRowBy(-1)],
      ['ArrowDown', inRowBy(1)],
      ['PageUp', inRowBy(-rowsInView)],
      ['PageDown', inRowBy(rowsInView)],
      ['Home', () => goToRank(0)],
      ['End', () => goToRank(control.run.total - 1)],
    ]);
    const move = moves.get(event.key);
    if (event.key === ' ') onToggle(id, event.shiftKey);
    else if (move) move();
    else return;
    event.preventDefault();
  };

  return { activeId, setActiveId, onKeyDown, focusPhoto };
}

/** The photo that stands in the same place of another row, as a share of the row. */
function inRow(rows: Row[], count: number, index: number, step: number): number {
  const at = rows.findIndex(({ from, to }) => index >= from && index < to);
  const row = rows[at];
  const target = rows[Math.min(rows.length - 1, Math.max(0, at + step))];
  // Without scripts' rows there are none to go by.
  if (!row || !target) return Math.min(count - 1, Math.max(0, index + Math.sign(step)));
  const share = (index - row.from + 0.5) / (row.to - row.from);
  return target.from + Math.floor(share * (target.to - target.from));
}

/** A key that is pressed on a check is the check's own, but for the arrows. */
function photoOf(target: EventTarget): number | null {
  const tile = target instanceof Element ? target.closest<HTMLElement>('a[data-photo]') : null;
  return tile ? Number(tile.dataset.photo) : null;
}
