import type { PhotoView, WindowView } from '../../photos/photo-view';

/** Loaded photos that are kept: some sixty screens. Those far from the view are let go first. */
const loadedMax = 1200;

/** Windows that follow each other without a gap. */
export interface Run {
  windows: WindowView[];
  /** Newer photos than the first one. */
  start: number;
  total: number;
  /** The photo from which rows are laid both ways, as its place among the loaded ones. */
  anchor: number;
}

export function photosOf(run: Run): PhotoView[] {
  return run.windows.flatMap(({ photos }) => photos);
}

export function previousOf(run: Run): string | null {
  return run.windows[0]?.previous ?? null;
}

export function nextOf(run: Run): string | null {
  return run.windows.at(-1)?.next ?? null;
}

/** A run of one window, whose rows are laid from the photo at a rank: the one that was asked for. */
export function beginRun(page: WindowView, rank = page.rank): Run {
  const start = page.start ?? 0;
  const last = Math.max(0, page.photos.length - 1);
  const anchor = Math.min(Math.max(0, (rank ?? start) - start), last);
  return { windows: [page], start, total: page.total ?? page.photos.length, anchor };
}

export function appendWindow(run: Run, page: WindowView): Run {
  const photos = unknownOf(run, page);
  return {
    ...run,
    windows: [...run.windows, { ...page, photos }],
    // Who adds or deletes photos meanwhile shifts the ranks; the end is where no photo follows.
    total:
      page.next === null ? run.start + countOf(run) + photos.length : (page.total ?? run.total),
  };
}

export function prependWindow(run: Run, page: WindowView): Run {
  const photos = unknownOf(run, page);
  const start = page.previous === null ? 0 : Math.max(1, run.start - photos.length);
  return {
    windows: [{ ...page, photos }, ...run.windows],
    start,
    total: page.total ?? run.total,
    anchor: run.anchor + photos.length,
  };
}

/**
 * Lets go of whole windows at the end that is farther from the photo in view. That photo begins a
 * row; where the anchor is let go, rows are laid from it instead.
 */
export function trimRun(run: Run, inView: number): Run {
  const windows = [...run.windows];
  let { start, anchor } = run;
  let view = inView;
  let count = countOf(run);
  while (count > loadedMax && windows.length > 1) {
    const fromEnd = count - view;
    const dropped = view > fromEnd ? windows.shift() : windows.pop();
    const photos = dropped?.photos.length ?? 0;
    if (view > fromEnd) {
      start += photos;
      anchor -= photos;
      view -= photos;
    }
    count -= photos;
  }
  if (windows.length === run.windows.length) return run;
  const isAnchorKept = anchor >= 0 && anchor < count;
  return { ...run, windows, start, anchor: isAnchorKept ? anchor : view };
}

export function withoutPhotos(run: Run, ids: ReadonlySet<number>): Run {
  const isKept = ({ id }: PhotoView) => !ids.has(id);
  const before = photosOf(run).slice(0, run.anchor).filter(isKept).length;
  const windows = run.windows.map((page) => ({ ...page, photos: page.photos.filter(isKept) }));
  const gone = countOf(run) - countOf({ ...run, windows });
  return { ...run, windows, anchor: before, total: Math.max(0, run.total - gone) };
}

function countOf(run: Run): number {
  return run.windows.reduce((sum, { photos }) => sum + photos.length, 0);
}

function unknownOf(run: Run, page: WindowView): PhotoView[] {
  const known = new Set(photosOf(run).map(({ id }) => id));
  return page.photos.filter(({ id }) => !known.has(id));
}

export function withWords(run: Run, ids: ReadonlySet<number>, description: string | null): Run {
  const described = (photo: PhotoView) => (ids.has(photo.id) ? { ...photo, description } : photo);
  const windows = run.windows.map((page) => ({ ...page, photos: page.photos.map(described) }));
  return { ...run, windows };
}
