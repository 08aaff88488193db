import { useEffect, useState } from 'react';
import { type GalleryQuery, galleryHref, isSearch, searchOf } from '../photos/gallery-href';
import type { GalleryPage, MonthView } from '../photos/photo-view';
import { readGalleryQuery } from './read-gallery-query';

/** What an address finds: the first page of it, and the months when it is a whole timeline. */
export interface Results {
  /** The address, without a place in what it finds. */
  key: string;
  page: GalleryPage;
  months: MonthView[];
}

interface Searching {
  results: Results;
  state: 'idle' | 'loading' | 'failed';
  /** Counts the searches, so that what shows them can begin anew with each. */
  serial: number;
  retry: () => void;
  /** Asks again for what is shown, at the place where one is. */
  refresh: () => void;
  refreshMonths: () => void;
}

/**
 * Follows the address: what it asks for is fetched, and what was asked before is called off. Results
 * that a navigation brought are taken as they are.
 */
export function useResults(query: GalleryQuery, initial: Results): Searching {
  const key = galleryHref(searchOf(query));
  const [results, setResults] = useState(initial);
  const [brought, setBrought] = useState(initial);
  const [state, setState] = useState<Searching['state']>('idle');
  // After going back, the router brings the page that was loaded first, not the place in it.
  const [attempt, setAttempt] = useState(() => (isElsewhere(initial.page, query.near) ? 1 : 0));
  const [answered, setAnswered] = useState(0);
  const [serial, setSerial] = useState(0);
  const askAgain = () => setAttempt((n) => n + 1);
  if (brought !== initial) {
    setBrought(initial);
    if (initial.key === key) {
      // The same search again, since something has changed: what is shown stays where one is.
      if (results.key === key) askAgain();
      else {
        setResults(initial);
        setSerial(serial + 1);
      }
    }
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the query, and a new attempt asks again.
  useEffect(() => {
    if (key === results.key && attempt === answered) return setState('idle');
    const asked = new AbortController();
    setState('loading');
    fetchResults(query, key, asked.signal).then(
      (found) => {
        setResults(found);
        setAnswered(attempt);
        if (key !== results.key) setSerial((n) => n + 1);
        setState('idle');
      },
      () => {
        if (!asked.signal.aborted) setState('failed');
      },
    );
    return () => asked.abort();
  }, [key, results.key, attempt, answered]);

  const refreshMonths = () => {
    fetchMonths(query).then(
      (months) => setResults((shown) => ({ ...shown, months })),
      // The bar is a photo or two off until the next page.
      () => undefined,
    );
  };
  return { results, state, serial, retry: askAgain, refresh: askAgain, refreshMonths };
}

/** No photo is of a later year. */
const newest = '9998';

async function fetchResults(
  query: GalleryQuery,
  key: string,
  signal: AbortSignal,
): Promise<Results> {
  if (isSearch(query)) {
    const page = await fetchJson<GalleryPage>(
      galleryHref(searchOf(query), '/report/photos'),
      signal,
    );
    return { key, page, months: [] };
  }
  const person = query.person === null ? '' : `&person=${query.person}`;
  // The router does not know of the place; the address does.
  const { near } = readGalleryQuery(new URLSearchParams(window.location.search));
  const windowAt = (place: string) =>
    fetchJson<GalleryPage>(`/report/photos/window?${place}${person}`, signal);
  const begin = () => windowAt(`at=${query.at ?? newest}`);
  const [page, months] = await Promise.all([
    // The photo of the place may be gone.
    near === null ? begin() : windowAt(`near=${near}`).catch(begin),
    fetchMonths(query, signal),
  ]);
  return { key, page: { ...page, near: [], correctedTo: null, isCut: false }, months };
}

function isElsewhere(page: GalleryPage, near: number | null): boolean {
  return near !== null && page.start !== null && !page.photos.some(({ id }) => id === near);
}

async function fetchMonths({ person }: GalleryQuery, signal?: AbortSignal): Promise<MonthView[]> {
  const path = galleryHref({ person }, '/report/photos/months');
  return (await fetchJson<{ months: MonthView[] }>(path, signal)).months;
}

async function fetchJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(path, signal ? { signal } : {});
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return (await response.json()) as T;
}
