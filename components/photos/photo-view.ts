/** A photo as the gallery shows it: all words and dates are ready to read. */
export interface PhotoView {
  id: number;
  /** Pixels; null for rows of an existing collection, whose files we never measured. */
  width: number | null;
  height: number | null;
  /** In base64: a few coloured pixels that stand in until the photo is there. */
  thumbHash: string | null;
  /** Where the photo stays when it is not stored with us. */
  externalUrl: string | null;
  description: string | null;
  /** A model's words, never shown as if a person had said them. */
  caption: string | null;
  /** Where a search found it, when not in the description that stands under it. */
  foundBy: 'place' | 'caption' | 'text' | 'label' | 'meaning' | null;
  /** Whose it is; null for rows of an existing collection that are nobody's. */
  personId: string | null;
  personName: string | null;
  /** YYYY-MM-DD in the viewer's zone; photos of one day stand together. */
  day: string;
  dayLabel: string;
  savedAt: string;
  /** How many copies of it stand behind it. */
  copies: number;
  /** The days on which it came again. */
  sentAgain: string[];
  /** When it was taken, as a day, a month, a year or a span; null where nobody knows. */
  taken: string | null;
  /** Where, in the person's words. */
  place: string | null;
}

/** What of a photo is needed to show it. */
export type ShownPhoto = Pick<
  PhotoView,
  'id' | 'width' | 'height' | 'thumbHash' | 'externalUrl' | 'description' | 'caption'
>;

/** What belongs to a photo beside its words; asked for when it is opened. */
export interface DetailsView {
  /** Text that a machine read in it. */
  text: string | null;
  /** Names of what it recognised, in the viewer's language. */
  names: string[];
  /** The notes in which the description was spoken, by the ids of their attachments. */
  voiceNotes: string[];
  /** Whether it came by a message; one that was brought in the browser did not. */
  hasConversation: boolean;
}

/** Photos that follow each other, and what lies beside them. */
export interface WindowView {
  photos: PhotoView[];
  /** Newer photos than the first one; null where the windows beside it know. */
  start: number | null;
  /** The same of the place that was asked for, which need not be where the window begins. */
  rank: number | null;
  total: number | null;
  /** Cursors of the windows beside this one; null where there is no photo. */
  previous: string | null;
  next: string | null;
}

export interface GalleryPage extends WindowView {
  near: string[];
  correctedTo: string | null;
  /** There may be older ones, which a search of everyone's photos leaves out. */
  isCut: boolean;
}

/** How many photos a month has. */
export interface MonthView {
  /** YYYY-MM. */
  month: string;
  photos: number;
}

/** A photo that was asked for by its id, with its neighbours in the whole collection. */
export interface OpenedPhoto {
  photo: PhotoView;
  previousId: number | null;
  nextId: number | null;
}
