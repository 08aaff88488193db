import type { Row } from '../../photos/justify';
import { pickRows } from './pick-rows';
import { nextOf, type Run } from './run';
import { makeScrollMap, rankAt, type ScrollMap, topOf } from './scroll-map';
import type { RunControl } from './use-run';
import type { Measured } from './use-sizes';

/** So many screens beyond what is loaded are scrolled, not jumped: the next windows are on their way. */
const scrolledScreensMax = 3;
/** Photos are fetched when so many screens of them are left above or below. */
const screensAbove = 1.5;
const screensBelow = 2;
/** So much may the total change before the scroll bar is measured anew. */
const totalChangeMax = 0.02;

/** Which part of the grid has each length; nothing inherits it. */
const partOf = {
  '--grid-height': null,
  '--begin': ':scope > .photo-grid-before',
  '--origin': ':scope > .photo-grid-rows',
  '--end': ':scope > .photo-grid-after',
} as const;

/** What is shown: another one with each render. */
export interface Shown {
  rows: Row[];
  sizes: Measured;
  control: RunControl;
  /** False where ranks mean nothing, as in a search. */
  canJump: boolean;
}

export interface Look {
  /** The rows to mount: the first, and the first that is not. */
  range: [number, number];
  /** Of the photo at the top of the view. */
  rank: number;
  /** The place among the loaded photos of the first one in view. */
  first: number;
  /** Whether the page was scrolled far from what is loaded, so that it has to begin anew here. */
  isBeyond: boolean;
}

/**
 * Where the loaded rows lie on a page that is as high as all photos, or as browsers allow. Rows keep
 * their places while one scrolls; where their true heights have led away from what the scroll bar
 * should say, rows and bar are moved together once the scrolling rests, which nobody sees.
 */
export class ScrollPlace {
  /** Where the anchor's row lies, in pixels from the grid's top. */
  #origin = 0;
  #map: { map: ScrollMap; sizes: Measured; total: number } | null = null;
  #jump: number | null = null;
  #shown: Shown | null = null;

  constructor(readonly grid: () => HTMLElement | null) {}

  isLaid(): boolean {
    return this.#shown !== null;
  }

  /** Called whenever rows were laid, before they are painted. */
  lay(shown: Shown): void {
    const { rows, sizes, control, canJump } = shown;
    const { run } = control;
    const before = this.#shown;
    const seen = before && before.sizes !== sizes ? this.#photoInView(before) : null;
    this.#shown = shown;
    this.#keepMap(shown);
    if (this.#jump !== control.jump) this.#begin(shown);
    else if (before?.sizes === sizes) this.#origin += movedAnchor(before, shown);
    const begin = rows[0]?.y ?? 0;
    if (run.start === 0) this.#shift(-begin - this.#origin);
    // Photos above need their room before they are there.
    else if (canJump && this.#origin + begin < 0) this.#shift(sizes.viewHeight);
    const end = this.#origin + endOf(rows);
    const isWhole = nextOf(run) === null || !canJump;
    this.#set('--grid-height', isWhole ? end : Math.max(this.#height(), end + sizes.viewHeight));
    this.#set('--begin', Math.max(0, this.#origin + begin));
    this.#set('--end', end);
    this.#set('--origin', this.#origin);
    // On a window of another size, what was seen is seen still.
    const row = seen === null ? null : rowOf(shown, seen);
    if (row) this.#scrollTo(this.#origin + row.y);
  }

  look(): Look | null {
    const { rows, sizes, control } = this.#shown ?? {};
    if (!rows || !sizes || !control || !this.#map) return null;
    const top = this.scrolled();
    const range = pickRows(rows, top - this.#origin, sizes.viewHeight);
    const slack = scrolledScreensMax * sizes.viewHeight;
    const above = this.#origin + (rows[0]?.y ?? 0);
    const isBeyond =
      top + sizes.viewHeight < above - slack || top > this.#origin + endOf(rows) + slack;
    const row = this.#firstInView();
    const rank = isBeyond || !row ? rankAt(this.#map.map, top) : control.run.start + row.from;
    return { range, rank, isBeyond, first: row?.from ?? 0 };
  }

  /** Has fetched what will soon be in view. */
  fetchAround(): void {
    const { rows, sizes, control } = this.#shown ?? {};
    // After a failure only the person tries again, not every movement of the page.
    if (!rows || !sizes || !control || control.hasFailed) return;
    const top = this.scrolled();
    const above = this.#origin + (rows[0]?.y ?? 0);
    const below = this.#origin + endOf(rows);
    if (top < above + screensAbove * sizes.viewHeight) void control.loadBefore();
    if (top + (1 + screensBelow) * sizes.viewHeight > below) void control.loadAfter();
  }

  /**
   * Makes what the scroll bar says and where the rows lie one again.
   * @returns the place among the loaded photos of the first one in view
   */
  rest(): number | null {
    const row = this.#firstInView();
    const { sizes, control, canJump } = this.#shown ?? {};
    if (!row || !sizes || !control || !this.#map) return null;
    const { run } = control;
    const by = topOf(this.#map.map, run.start + row.from) - (this.#origin + row.y);
    const isInside = run.start > 0 && nextOf(run) !== null;
    if (canJump && isInside && Math.abs(by) > sizes.viewHeight / 2) this.#shift(by);
    return row.from;
  }

  /** Scrolls a loaded photo into view, as little as that takes. */
  reveal(index: number): void {
    const row = this.#shown?.rows.find(({ from, to }) => index >= from && index < to);
    if (!row || !this.#shown) return;
    const above = this.#origin + row.y - this.scrolled();
    const { viewHeight, barHeight } = this.#shown.sizes;
    const below = above + row.height + barHeight - viewHeight;
    if (above < 0) scrollBy(above);
    else if (below > 0) scrollBy(below);
  }

  /** Scrolls to a rank; false where its photo is not loaded. */
  goTo(rank: number): boolean {
    const { rows, control } = this.#shown ?? {};
    if (!rows || !control || !this.#map) return true;
    const index = rank - control.run.start;
    const row = rows.find(({ from, to }) => index >= from && index < to);
    this.#scrollTo(row ? this.#origin + row.y : topOf(this.#map.map, rank));
    return row !== undefined;
  }

  /** How far the page is scrolled, from the grid's top to what is seen below the bar. */
  scrolled(): number {
    const barHeight = this.#shown?.sizes.barHeight ?? 0;
    return barHeight - (this.grid()?.getBoundingClientRect().top ?? 0);
  }

  /** A new run: where its anchor lies, and whether the page is to be scrolled there. */
  #begin({ control, canJump }: Shown): void {
    const { run, top } = control;
    const isFirst = this.#jump === null;
    this.#jump = control.jump;
    const rank = run.start + run.anchor;
    this.#origin = top ?? (canJump && this.#map ? topOf(this.#map.map, rank) : 0);
    if (isFirst ? rank === 0 : top !== null) return;
    this.#set('--grid-height', this.#height());
    this.#scrollTo(this.#origin);
  }

  /** A scroll bar that changed with every window would run away under the hand that drags it. */
  #keepMap({ control: { run }, rows, sizes }: Shown): void {
    const kept = this.#map;
    const isKept =
      kept?.sizes === sizes &&
      Math.abs(kept.total - run.total) <= Math.max(1, kept.total * totalChangeMax);
    if (!isKept) this.#map = { map: mapOf(run, rows, sizes), sizes, total: run.total };
  }

  #height(): number {
    return this.#map?.map.height ?? 0;
  }

  #firstInView(): Row | undefined {
    const top = this.scrolled() - this.#origin;
    return this.#shown?.rows.find(({ y, height }) => y + height > top + 1);
  }

  #photoInView({ control }: Shown): number | null {
    const row = this.#firstInView();
    return (row && control.photos[row.from]?.id) ?? null;
  }

  #shift(by: number): void {
    if (Math.abs(by) < 1) return;
    this.#origin += by;
    this.#set('--origin', this.#origin);
    scrollBy(by);
  }

  #scrollTo(top: number): void {
    scrollBy(top - this.scrolled());
  }

  #set(name: keyof typeof partOf, pixels: number): void {
    const grid = this.grid();
    const part = partOf[name] === null ? grid : grid?.querySelector<HTMLElement>(partOf[name]);
    part?.style.setProperty(name, `${Math.ceil(pixels)}px`);
  }
}

function rowOf({ rows, control }: Shown, imageId: number): Row | null {
  const index = control.photos.findIndex(({ id }) => id === imageId);
  return rows.find(({ from, to }) => index >= from && index < to) ?? null;
}

/** Where the row lay that is the anchor's now: nowhere else, unless the last anchor was let go. */
function movedAnchor(before: Shown, now: Shown): number {
  const { photos, run } = now.control;
  const anchor = photos[run.anchor];
  return (anchor && rowOf(before, anchor.id)?.y) ?? 0;
}

function scrollBy(top: number): void {
  window.scrollBy({ top, behavior: 'instant' });
}

function endOf(rows: Row[]): number {
  const last = rows.at(-1);
  return last ? last.y + last.height : 0;
}

/** By the photos that are loaded, how high all of them are. */
function mapOf(run: Run, rows: Row[], sizes: Measured): ScrollMap {
  const photos = (rows.at(-1)?.to ?? 0) - (rows[0]?.from ?? 0);
  const height = endOf(rows) - (rows[0]?.y ?? 0);
  return makeScrollMap({
    total: run.total,
    photosPerRow: Math.max(1, photos / Math.max(1, rows.length)),
    rowHeight: rows.length > 0 ? height / rows.length : sizes.rowHeight + sizes.besides,
    viewHeight: sizes.viewHeight,
  });
}
