import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { GalleryQuery } from '../../photos/gallery-href';
import type { GalleryPage, PhotoView } from '../../photos/photo-view';
import { beginRun, photosOf, type Run, withoutPhotos } from './run';
import { type LoadState, type Placed, RunLoader } from './run-loader';

export interface RunControl extends Placed {
  photos: PhotoView[];
  isLoading: boolean;
  hasFailed: boolean;
  loadAfter: () => Promise<string | null>;
  loadBefore: () => Promise<void>;
  jumpTo: (rank: number, top: number | null) => Promise<void>;
  update: (change: (run: Run) => Run) => void;
  remove: (ids: ReadonlySet<number>) => void;
}

/** The loaded part of the timeline, or of what was found. */
export function useRun(
  page: GalleryPage,
  query: GalleryQuery,
  inView: RefObject<number>,
): RunControl {
  const address = useRef(query);
  address.current = query;
  const [state, setState] = useState<LoadState>('idle');
  const [placed, setPlaced] = useState<Placed>(() => ({
    run: beginRun(page),
    top: null,
    jump: 0,
  }));
  const [loader] = useState(
    () =>
      new RunLoader(placed.run, {
        query: () => address.current,
        inView: () => inView.current,
        onPlaced: setPlaced,
        onState: setState,
      }),
  );
  const begun = useRef(page);
  useEffect(() => {
    if (begun.current === page) return;
    begun.current = page;
    loader.begin(page);
  }, [page, loader]);
  const photos = useMemo(() => photosOf(placed.run), [placed.run]);
  return useMemo(
    () => ({
      ...placed,
      photos,
      isLoading: state === 'loading',
      hasFailed: state === 'failed',
      loadAfter: loader.loadAfter,
      loadBefore: loader.loadBefore,
      jumpTo: loader.jumpTo,
      update: loader.update,
      remove: (ids: ReadonlySet<number>) => loader.update((run) => withoutPhotos(run, ids)),
    }),
    [placed, photos, state, loader],
  );
}
