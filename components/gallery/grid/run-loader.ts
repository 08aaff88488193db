import { type GalleryQuery, galleryHref, isSearch } from '../../photos/gallery-href';
import type { WindowView } from '../../photos/photo-view';
import {
  appendWindow,
  beginRun,
  nextOf,
  prependWindow,
  previousOf,
  type Run,
  trimRun,
} from './run';

/** A run, and where on the page its anchor was put: null where the map says. */
export interface Placed {
  run: Run;
  top: number | null;
  /** Another number for each jump. */
  jump: number;
}

export type LoadState = 'idle' | 'loading' | 'failed';
type Side = 'after' | 'before';

/** Photos before the one that a jump leads to, so that one can scroll up at once. */
const leadPhotos = 12;

interface Loading {
  query: () => GalleryQuery;
  /** The place among the loaded photos of the one in view; those far from it are let go. */
  inView: () => number;
  onPlaced: (placed: Placed) => void;
  onState: (state: LoadState) => void;
}

/** Fetches windows beside the loaded ones, or elsewhere, each once however many ask for it. */
export class RunLoader {
  #placed: Placed;
  #underWay = new Map<Side, Promise<string | null>>();
  #jump: AbortController | null = null;

  constructor(
    run: Run,
    readonly loading: Loading,
  ) {
    this.#placed = { run, top: null, jump: 0 };
  }

  /** @returns the cursor after it, or null at the end or when it failed */
  loadAfter = (): Promise<string | null> => this.#once('after');

  loadBefore = async (): Promise<void> => void (await this.#once('before'));

  /** Begins anew at a rank, so many pixels down the page. What was to be begun before is called off. */
  jumpTo = async (rank: number, top: number | null): Promise<void> => {
    this.#jump?.abort();
    const jump = new AbortController();
    this.#jump = jump;
    this.loading.onState('loading');
    try {
      const place = `rank=${Math.max(0, rank - leadPhotos)}`;
      const page = await fetchWindow(windowPath(this.loading.query(), place), jump.signal);
      this.#place({ run: beginRun(page, rank), top, jump: this.#placed.jump + 1 });
      this.loading.onState('idle');
    } catch {
      if (!jump.signal.aborted) this.loading.onState('failed');
    }
  };

  /** Shows the same photos as they are now, asked for again. */
  begin = (page: WindowView): void => {
    this.#jump?.abort();
    const run = beginRun(page);
    // At the very first photo the page stays where it was scrolled to.
    const top = run.start + run.anchor === 0 ? 0 : null;
    this.#place({ run, top, jump: this.#placed.jump + 1 });
  };

  update = (change: (run: Run) => Run): void =>
    this.#place({ ...this.#placed, run: change(this.#placed.run) });

  #once(side: Side): Promise<string | null> {
    const running = this.#underWay.get(side) ?? this.#extend(side);
    this.#underWay.set(side, running);
    return running;
  }

  async #extend(side: Side): Promise<string | null> {
    const cursorOf = side === 'after' ? nextOf : previousOf;
    const cursor = cursorOf(this.#placed.run);
    try {
      if (cursor === null) return null;
      this.loading.onState('loading');
      const page = await fetchWindow(sidePath(this.loading.query(), side, cursor));
      // A jump may have led elsewhere meanwhile.
      if (cursorOf(this.#placed.run) === cursor) this.#join(side, page);
      this.loading.onState('idle');
      return cursorOf(this.#placed.run);
    } catch {
      this.loading.onState('failed');
      return null;
    } finally {
      this.#underWay.delete(side);
    }
  }

  #join(side: Side, page: WindowView): void {
    const inView = this.loading.inView();
    if (side === 'before') {
      this.update((run) => trimRun(prependWindow(run, page), inView + page.photos.length));
      return;
    }
    // A search cannot go back to what was let go.
    const isKept = isSearch(this.loading.query());
    this.update((run) => {
      const joined = appendWindow(run, page);
      return isKept ? joined : trimRun(joined, inView);
    });
  }

  #place(placed: Placed): void {
    this.#placed = placed;
    this.loading.onPlaced(placed);
  }
}

function sidePath(query: GalleryQuery, side: Side, cursor: string): string {
  if (!isSearch(query)) return windowPath(query, `${side}=${cursor}`);
  const search = { ...query, at: null, near: null, photo: null, after: cursor };
  return galleryHref(search, '/report/photos');
}

function windowPath({ person }: GalleryQuery, place: string): string {
  return `/report/photos/window?${place}${person === null ? '' : `&person=${person}`}`;
}

async function fetchWindow(path: string, signal?: AbortSignal): Promise<WindowView> {
  const response = await fetch(path, signal ? { signal } : {});
  if (!response.ok) throw new Error(`The photos answered ${response.status}`);
  return (await response.json()) as WindowView;
}
