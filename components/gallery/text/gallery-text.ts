/** What people read in the gallery. Numbers come in as numbers; the words around them agree. */
export interface GalleryText {
  title: string;
  search: string;
  searchPlaceholder: string;
  clearSearch: string;
  searching: string;
  person: string;
  everyone: string;
  photos: (count: number) => string;
  found: (count: number, words: string) => string;
  correctedFrom: (words: string) => string;
  noDescription: string;
  waiting: string;
  unavailable: string;
  /** What a search found a photo by, when not by the person's own words. */
  foundBy: { caption: string; text: string; label: string; meaning: string };
  loadMore: string;
  loadingMore: string;
  loadFailed: string;
  backToNewest: string;
  print: string;
  preparingPrint: string;
  menu: string;
  shares: string;
  privacy: string;
  signOut: string;
  lightbox: {
    close: string;
    previous: string;
    next: string;
    modelCaption: string;
    readText: string;
    showAll: string;
    showLess: string;
    copyText: string;
    copied: string;
    recognised: string;
    similar: string;
    voiceNote: string;
    sentBy: string;
    savedOn: string;
    sentAgain: string;
    /** When and where it was taken; either may be missing. */
    taken: string;
    original: string;
  };
  empty: { title: string; lead: string; openSimulator: string };
  nothing: {
    title: (words: string) => string;
    titleForPerson: string;
    lead: string;
    near: string;
    clear: string;
  };
}
