/** What the gallery's address says: words, whose photos, from where on, which one is open. */
export interface GalleryQuery {
  q: string | null;
  person: string | null;
  after: string | null;
  photo: number | null;
}

export function galleryHref(query: Partial<GalleryQuery>, path = '/report'): string {
  const parameters = new URLSearchParams();
  for (const name of ['q', 'person', 'after', 'photo'] as const) {
    if (query[name]) parameters.set(name, String(query[name]));
  }
  return parameters.size > 0 ? `${path}?${parameters}` : path;
}
