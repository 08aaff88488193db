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
  /** What a search found a photo by, when not by its description. */
  foundBy: { place: string; caption: string; text: string; label: string; meaning: string };
  loadMore: string;
  loadingMore: string;
  loadFailed: string;
  backToNewest: string;
  print: string;
  preparingPrint: string;
  menu: string;
  /** What the menu calls other pages, whose own texts are not loaded with the gallery. */
  shares: string;
  privacy: string;
  queue: string;
  /** Numbers that changed hands. */
  handovers: string;
  metrics: string;
  status: string;
  devices: string;
  signOut: string;
  /** Announced when a search has its results. */
  foundNow: (count: number) => string;
  /** Behind the number, where older ones were not looked for. */
  newestAlone: string;
  searchFailed: string;
  retry: string;
  timeline: {
    grid: string;
    keys: string;
    scrubber: string;
    photosIn: (count: number) => string;
  };
  filters: {
    title: string;
    days: string;
    from: string;
    to: string;
    /** Days as people read them; either may be open. */
    between: (from: string | null, to: string | null) => string;
    quick: { today: string; week: string; month: string; year: string; lastYear: string };
    album: string;
    anyAlbum: string;
    hasText: string;
    hasNoDescription: string;
    remove: (label: string) => string;
  };
  selection: {
    /** The check of one photo. */
    choose: (words: string) => string;
    chosen: (count: number) => string;
    full: string;
    end: string;
    bar: string;
    describe: string;
    words: string;
    save: string;
    cancel: string;
    addToAlbum: string;
    newAlbum: string;
    albumName: string;
    noAlbums: string;
    download: string;
    pdf: string;
    delete: string;
    severalPeople: string;
    nobodys: string;
    described: (count: number) => string;
    deleted: (count: number) => string;
    added: (count: number, album: string) => string;
  };
  /** Files of one photo, of which the best stands in front. */
  copies: {
    count: (count: number) => string;
    title: string;
    open: (savedOn: string) => string;
    areDifferent: string;
    /** Beside a photo that one presses it for. */
    isDifferent: (savedOn: string) => string;
    separated: string;
  };
  lightbox: {
    close: string;
    previous: string;
    next: string;
    zoomIn: string;
    zoomOut: string;
    /** Announced; 100 is the whole photo. */
    zoomed: (percent: number) => string;
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
    conversation: {
      title: string;
      loading: string;
      failed: string;
      empty: string;
      /** Who wrote, where that is who looks. */
      you: string;
      forgotten: string;
      wordless: string;
      thisPhoto: string;
      otherPhoto: string;
      /** Photos of a message beyond those that are shown. */
      more: (count: number) => string;
      drawing: string;
      attachments: { voice: string; gone: string; refused: string; waiting: string };
    };
  };
  empty: { title: string; lead: string; openSimulator: string };
  nothing: {
    title: (words: string) => string;
    titleForPerson: string;
    titleForFilters: string;
    takeOff: string;
    lead: string;
    near: string;
    clear: string;
  };
}
