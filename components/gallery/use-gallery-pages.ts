import { useRef, useState } from 'react';
import { type GalleryQuery, galleryHref } from './gallery-href';
import type { GalleryPage, PhotoView } from './photo-view';

export type LoadState = 'idle' | 'loading' | 'failed';

interface GalleryPages {
  photos: PhotoView[];
  next: string | null;
  state: LoadState;
  /** Adds the next page; yields the cursor after it, or null at the end or when it failed. */
  loadMore: () => Promise<string | null>;
}

/** The first page, which came with the document, and those that were fetched after it. */
export function useGalleryPages(firstPage: GalleryPage, query: GalleryQuery): GalleryPages {
  const [later, setLater] = useState<GalleryPage[]>([]);
  const [state, setState] = useState<LoadState>('idle');
  const pages = [firstPage, ...later];
  const next = pages.at(-1)?.next ?? null;
  // Scrolling, the lightbox and printing may all ask for the same page at once.
  const underWay = useRef<Promise<string | null> | null>(null);
  const cursor = useRef(next);
  cursor.current = next;

  const load = async (): Promise<string | null> => {
    if (cursor.current === null) return null;
    setState('loading');
    try {
      const page = await fetchPage({ ...query, photo: null, after: cursor.current });
      cursor.current = page.next;
      setLater((before) => [...before, page]);
      setState('idle');
      return page.next;
    } catch {
      setState('failed');
      return null;
    } finally {
      underWay.current = null;
    }
  };
  const loadMore = () => {
    underWay.current ??= load();
    return underWay.current;
  };
  return { photos: pages.flatMap((page) => page.photos), next, state, loadMore };
}

async function fetchPage(query: GalleryQuery): Promise<GalleryPage> {
  const response = await fetch(galleryHref(query, '/report/photos'));
  if (!response.ok) throw new Error(`The next page answered ${response.status}`);
  return (await response.json()) as GalleryPage;
}
