import { useEffect, useState } from 'react';

export interface Album {
  id: string;
  name: string;
  photoCount: number;
}

/** Somebody's albums, once they are wanted; none where there are no albums to be had. */
export function useAlbums(isWanted: boolean, person: string | null): Album[] {
  const [albums, setAlbums] = useState<Album[]>([]);
  useEffect(() => {
    if (!isWanted) return;
    const asked = new AbortController();
    fetchAlbums(person, asked.signal).then(setAlbums, () => setAlbums([]));
    return () => asked.abort();
  }, [isWanted, person]);
  return albums;
}

async function fetchAlbums(person: string | null, signal: AbortSignal): Promise<Album[]> {
  const whose = person === null ? '' : `?person=${person}`;
  const response = await fetch(`/report/albums/list${whose}`, { signal });
  if (!response.ok) throw new Error(`The albums answered ${response.status}`);
  return ((await response.json()) as { albums: Album[] }).albums;
}
