interface FoundPhotos {
  found: number;
  /** What `about` made of the search. */
  about: string;
  sending: number;
  order: 'newest' | 'oldest';
}

/** Every sentence of the built-in model, in one language: plain, short, good to hear read aloud. */
export interface Phrases {
  saved: (count: number, descriptions: string[]) => string;
  notSaved: (count: number) => string;
  askWhat: (count: number) => string;
  described: (count: number, description: string, stillWaiting: number) => string;
  askCorrection: string;
  corrected: (count: number, description: string) => string;

  /** What follows the word "photos": " de cachorro (julho)"; empty where nothing was named. */
  about: (phrase: string | null, period: string | null) => string;
  correctedSearch: (asked: string, correctedTo: string) => string;
  found: (photos: FoundPhotos) => string;
  foundNothing: (about: string, near: string[]) => string;
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
  nothingDeleted: string;
  keptAll: string;
  whichToDelete: string;
  deleteInParts: string;
  nothingPending: string;

  remembered: (text: string) => string;
  forgotten: (text: string) => string;
  nothingForgotten: (preferences: string[]) => string;
  memory: (memory: { preferences: string[]; photos: number }) => string;
  help: (can: { canSeePhotos: boolean; canHear: boolean; hasLanguageModel: boolean }) => string;

  greeting: string;
  thanks: string;
  acknowledgement: string;
  decline: string;
  sendMePhoto: string;
  sight: string;
  canHear: string;
  cannotHear: string;
  chat: string;
  failed: (code: string) => string;
}
