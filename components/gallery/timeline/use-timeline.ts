import { type PointerEvent, useCallback, useEffect, useMemo, useRef } from 'react';
import { type GalleryQuery, galleryHref, isSearch, searchOf } from '../../photos/gallery-href';
import { layRows, tileRatio } from '../../photos/justify';
import { nextOf, previousOf } from '../grid/run';
import { useGridKeys } from '../grid/use-grid-keys';
import { useGridScroll } from '../grid/use-grid-scroll';
import { useRun } from '../grid/use-run';
import { useSizes } from '../grid/use-sizes';
import { useOpenPhoto } from '../lightbox/use-open-photo';
import { useSelection } from '../selection/use-selection';
import type { Results } from '../use-results';
import { usePrinting } from './use-printing';

/** As long as phones take for a long press, and less than their own menu of an image does. */
const pressMs = 450;

/** A finger that moves farther scrolls. */
const movedMax = 10;

/** On a phone, a photo is chosen by a long press; the tap that ends it opens nothing. */
function useLongPress(onPress: (imageId: number) => void) {
  const press = useRef<{ timer: number; x: number; y: number } | null>(null);
  const hasPressed = useRef(false);
  const end = () => {
    window.clearTimeout(press.current?.timer);
    press.current = null;
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      hasPressed.current = false;
      const tile =
        event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-photo]') : null;
      if (!tile || event.pointerType === 'mouse') return;
      const id = Number(tile.dataset.photo);
      const timer = window.setTimeout(() => {
        hasPressed.current = true;
        press.current = null;
        onPress(id);
      }, pressMs);
      press.current = { timer, x: event.clientX, y: event.clientY };
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent) => {
      const begun = press.current;
      if (begun && Math.hypot(clientX - begun.x, clientY - begun.y) > movedMax) end();
    },
    onPointerUp: end,
    onPointerCancel: end,
    /** Whether the click that comes now ends a long press; true once. */
    takePress: () => {
      const was = hasPressed.current;
      hasPressed.current = false;
      return was;
    },
    isPressing: () => hasPressed.current || press.current !== null,
  };
}

/** So many photos before either end of what is loaded, turning has the next ones fetched. */
const turnedAhead = 4;

/** What the grid shows and does: the loaded photos, their rows, the place, keys and choices. */
export function useTimeline(results: Results, query: GalleryQuery) {
  const grid = useRef<HTMLDivElement>(null);
  const { key } = results;
  // What the address says of the place changes while one scrolls; tiles need not know.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what is searched.
  const search = useMemo(() => searchOf(query), [key]);
  const canJump = !isSearch(search);
  const view = useRef(0);
  const control = useRun(results.page, query, view);
  const { photos, run } = control;
  const hasMatches = photos.some(({ foundBy }) => foundBy !== null);
  const measured = useSizes(grid, hasMatches);
  const printing = usePrinting(control.loadAfter, nextOf(run) !== null);
  const sizes = printing.isFlowing ? null : measured;
  const isFirst = previousOf(run) === null;
  const isLast = nextOf(run) === null;
  const rows = useMemo(
    () => (sizes ? layRows(photos.map(tileRatio), sizes, run.anchor, { isFirst, isLast }) : []),
    [photos, sizes, run.anchor, isFirst, isLast],
  );
  const onRest = useCallback(
    (index: number) => {
      const photo = photos[index];
      // The open photo's address names the place already.
      if (!canJump || !photo || /[?&]photo=/.test(window.location.search)) return;
      const near = run.start + index === 0 ? null : photo.id;
      namePlace(galleryHref({ ...search, near }));
    },
    [photos, run.start, canJump, search],
  );
  const scroll = useGridScroll({ grid, rows, sizes, control, canJump, view, onRest });
  const selection = useSelection(photos);
  const press = useLongPress((imageId) => selection.toggle(imageId, false));
  const shared = { grid, rows, photos, control, sizes, canJump };
  const keys = useGridKeys({ ...shared, reveal: scroll.reveal, onToggle: selection.toggle });
  const lightbox = useOpenPhoto(query);
  useOpenInView(lightbox.openId, { photos, reveal: scroll.reveal, control });
  return { ...shared, search, scroll, selection, press, keys, lightbox, printing, measured };
}

/**
 * Writes where one is into the address, past the router: told of it, the router would render the
 * page again, and would drop a navigation that is under way just then.
 */
function namePlace(href: string): void {
  if (href === `${window.location.pathname}${window.location.search}`) return;
  History.prototype.replaceState.call(window.history, window.history.state, '', href);
}

export type Timeline = ReturnType<typeof useTimeline>;

/** The photo that is open stays in view behind, so that the way back leads to it. */
function useOpenInView(
  openId: number | null,
  {
    photos,
    reveal,
    control,
  }: Pick<Timeline, 'photos' | 'control'> & { reveal: (i: number) => void },
): void {
  const { loadAfter, loadBefore } = control;
  const index = openId === null ? -1 : photos.findIndex(({ id }) => id === openId);
  useEffect(() => {
    if (index === -1) return;
    reveal(index);
    if (index < turnedAhead) void loadBefore();
    if (index >= photos.length - turnedAhead) void loadAfter();
  }, [index, photos.length, reveal, loadAfter, loadBefore]);
}
