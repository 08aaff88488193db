/** What stands in papers and archives beside people's own words. */
export interface DocumentText {
  /** A paper's title where nobody gave one. */
  photosOf: (name: string | null) => string;
  photos: (count: number) => string;
  undescribed: string;
  /** In place of a photo whose bytes are not here. */
  elsewhere: string;
  /** At the end of a paper that holds the first ones alone. */
  firstOf: (shown: number, total: number) => string;
  /** At the end, where words had signs that the typeface does not have. */
  unreadable: (sign: string) => string;
  index: {
    title: string;
    lead: (photos: number, voiceNotes: number) => string;
    voiceNotes: string;
    drawings: string;
    /** Over files that could not be opened. */
    refused: string;
    captioned: string;
    missing: string;
    drawnBy: (model: string) => string;
    albums: string;
    preferences: string;
    conversation: string;
    /** Who wrote a message: the person themself, or Acervo. */
    me: string;
    /** In place of words that were let go of after their time, or never were. */
    wordless: string;
  };
  /** Folders of the archive. */
  folders: { photos: string; voice: string; drawings: string; refused: string };
}
