/** What the gallery's address says. */
export interface GalleryQuery {
  q: string | null;
  /** Whose photos. */
  person: string | null;
  /** Days, YYYY-MM-DD, both included. */
  from: string | null;
  to: string | null;
  album: string | null;
  /** Only photos in which text was read, or which nobody has described. */
  text: boolean;
  undescribed: boolean;
  /** Where one is: a day, month or year, or the id of the photo at the top of the page. */
  at: string | null;
  near: number | null;
  /** Where a search goes on, for pages without scripts. */
  after: string | null;
  /** Which photo is open. */
  photo: number | null;
}

export const plainQuery: GalleryQuery = {
  q: null,
  person: null,
  from: null,
  to: null,
  album: null,
  text: false,
  undescribed: false,
  at: null,
  near: null,
  after: null,
  photo: null,
};

const names = Object.keys(plainQuery) as (keyof GalleryQuery)[];

export function galleryHref(query: Partial<GalleryQuery>, path = '/report'): string {
  const parameters = new URLSearchParams();
  for (const name of names) {
    const value = query[name];
    if (value) parameters.set(name, value === true ? '1' : String(value));
  }
  return parameters.size > 0 ? `${path}?${parameters}` : path;
}

/** What is asked for, without where one is in it. */
export function searchOf(query: GalleryQuery): GalleryQuery {
  return { ...query, at: null, near: null, after: null, photo: null };
}

/** Whether photos are picked out; else all of somebody are shown, along time. */
export function isSearch(query: GalleryQuery): boolean {
  const { q, from, to, album, text, undescribed } = query;
  return q !== null || from !== null || to !== null || album !== null || text || undescribed;
}
