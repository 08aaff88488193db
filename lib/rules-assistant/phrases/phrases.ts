import type { DateDoubt } from '../interpret/doubtful-date';

interface FoundPhotos {
  found: number;
  /** What `about` made of the search. */
  about: string;
  sending: number;
  order: 'newest' | 'oldest';
}

/** What "undo" would take back. */
export interface UndoneChange {
  kind: string;
  photos: number;
  /** The words that would go, or those of the photos. */
  taken: string | null;
  /** The words that would stand again. */
  words: string | null;
  album: string | null;
  /** When and where, where that was told. */
  told: string | null;
}

/** Every sentence of the rules assistant, in one language: plain, short, good to hear read aloud. */
export interface Phrases {
  saved: (count: number, descriptions: string[]) => string;
  notSaved: (count: number) => string;
  askWhat: (count: number) => string;
  /** Offers what a machine sees as the description. */
  askWhether: (count: number, suggestion: string) => string;
  /** Before words that may be none become a description. */
  askIsIt: (description: string) => string;
  described: (count: number, description: string, stillWaiting: number) => string;
  askCorrection: string;
  /** More than one photo can be meant; these are their descriptions. */
  askWhich: (candidates: (string | null)[], description: string) => string;
  /** Photos that all say the same would all change. */
  askAll: (count: number, before: string | null, description: string) => string;
  saysSoAlready: (description: string) => string;
  /** Behind what was done without being sure. */
  orUndo: string;
  /** The same, of what several photos got. */
  orUndoAll: string;
  /** `before` is what stood there. */
  corrected: (count: number, description: string, before: string | null) => string;
  /** Photos that were kept before; day and words are those of the first. */
  /** @param isCopy it came as another file, which was kept as well */
  known: (
    count: number,
    firstSentOn: string,
    description: string | null,
    isCopy: boolean,
  ) => string;

  /** The same photo with new words, which were put below the old ones. */
  knownAgain: (firstSentOn: string, description: string | null, added: string) => string;

  /** What follows the word "photos": " de cachorro (julho)"; empty where nothing was named. */
  about: (phrase: string | null, period: string | null) => string;
  correctedSearch: (asked: string, correctedTo: string) => string;
  found: (photos: FoundPhotos) => string;
  foundNothing: (about: string, near: string[]) => string;
  /** Why these were found though nobody wrote so: by text in them, or by how they look. */
  guessed: (by: 'text' | 'looks', count: number) => string;
  similar: (sending: number) => string;
  nothingSimilar: string;
  count: (count: number, about: string) => string;
  recent: (sending: number, total: number) => string;
  list: (lines: string[], total: number) => string;
  undescribed: string;
  noPhotos: string;
  moreFound: (sending: number, remaining: number) => string;
  noMore: string;
  resent: (count: number) => string;
  cannotSend: string;
  whichPhoto: string;

  /** `left` is how many more were found than can be deleted at once. */
  askDeletion: (count: number, about: string, left: number) => string;
  deleted: (count: number) => string;
  /** Behind what was deleted. */
  howToUndo: string;
  nothingDeleted: string;
  keptAll: string;
  whichToDelete: string;
  /** The address follows it. */
  deleteInGallery: string;
  nothingPending: string;

  /** `words` are those of the photos, where all have the same. */
  restored: (count: number, words: string | null) => string;
  /** What was sent lies in the bin, with its words. */
  unsent: (count: number, words: string | null) => string;
  /** The words that stand again; null where several or none do. */
  /** So many more were asked for than one answer holds. */
  tooManyRequests(leftOut: number): string;
  /** Photos are of the group again that they had been taken out of. */
  joinedAgain(photos: number): string;
  copiesAgain: string;
  wordsBack: (words: string | null, taken: string | null) => string;
  detailsBack: (told: string) => string;
  /** Asks before something older is taken back. */
  askUndo: (change: UndoneChange) => string;
  keepAsIs: string;
  albumUnmade: (album: string) => string;
  albumBack: (album: string) => string;
  nothingToUndo: string;

  filed: (added: number, album: string, isNew: boolean) => string;
  filedAlready: (album: string) => string;
  /** Asked for by its name alone; it may have been there. */
  albumReady: (album: string, isNew: boolean, photos: number) => string;
  whichAlbum: string;
  albums: (albums: { name: string; photos: number }[], total: number) => string;
  noAlbums: string;
  albumShown: (album: string, found: number, sending: number) => string;
  noSuchAlbum: (album: string, near: string[]) => string;
  emptyAlbum: (album: string) => string;
  /** Deleting and renaming are done where one sees what is in it. */
  albumElsewhere: string;

  /** Days named as people write them; none where that is not known. */
  when: (taken: string | null, sentOn: string[]) => string;
  place: (place: string) => string;
  noPlace: string;
  text: (text: string) => string;
  noText: string;
  describedAs: (description: string) => string;
  looksLike: (caption: string) => string;
  /** A time that cannot be is asked about. */
  doubtDate: (doubt: DateDoubt) => string;
  told: (count: number, period: string | null, place: string | null) => string;
  placeless: string;
  /** How many photos are in it, and how many there are. */
  pdf: (photos: number, found: number) => string;
  drawn: string;
  drawingOff: string;

  remembered: (text: string, instead: string | null) => string;
  /** Where a preference comes from: when, and in which words where those are others. */
  saidOn: (day: string, said: string | null) => string;
  forgotten: (text: string) => string;
  nothingForgotten: (preferences: string[]) => string;
  memory: (memory: { preferences: string[]; photos: number }) => string;
  /** The link to the gallery follows. */
  gallery: string;
  help: (can: {
    canSeePhotos: boolean;
    canHear: boolean;
    hasLanguageModel: boolean;
    canRead: boolean;
    canDraw: boolean;
  }) => string;

  greeting: string;
  thanks: string;
  acknowledgement: string;
  delay: string;
  decline: string;
  /** Where copies that are none are told apart. */
  different: string;
  sendMePhoto: string;
  sight: string;
  canHear: string;
  cannotHear: string;
  chat: string;
  failed: (code: string) => string;
}
