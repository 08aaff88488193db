import { z } from 'zod';

const count = z.number().int().nonnegative();

const listedPhoto = z.object({
  photoId: z.number().int(),
  description: z.string().nullable(),
  caption: z.string().nullable(),
  date: z.string(),
  /** By what else than the person's words it was found; nothing where by these. */
  foundBy: z.string().nullish(),
});

const foundPhotos = z.object({
  found: count,
  photos: z.array(listedPhoto),
  correctedTo: z.string().nullable(),
  near: z.array(z.string()),
});

/** What each tool of the assistant answers. The model decides by these and by nothing else. */
export const toolResultSchemas = {
  savePhotos: z.object({ saved: count, described: z.boolean() }),
  describeWaitingPhotos: z.object({
    described: count,
    stillWaiting: count,
    /** The words that the person must be asked about; null where they were kept. */
    asks: z.string().nullable(),
  }),
  findPhotos: foundPhotos,
  morePhotos: foundPhotos.extend({ remaining: count }),
  /** Photos that look like one, the nearest first; that one is not among them. */
  findSimilarPhotos: foundPhotos,
  sendPhotos: z.object({ sending: count }),
  photoDetails: z.object({
    photoId: z.number().int(),
    description: z.string().nullable(),
    caption: z.string().nullable(),
    /** The days on which the person sent it, the first one first. */
    sentOn: z.array(z.string()),
    takenFrom: z.string().nullable(),
    takenTo: z.string().nullable(),
    place: z.string().nullable(),
    /** Text that stands in the photo. */
    text: z.string().nullable(),
  }),
  /** "It was in 2019", "at grandma's in Santos". */
  setPhotoDetails: z.object({
    changed: count,
    takenFrom: z.string().nullable(),
    takenTo: z.string().nullable(),
    place: z.string().nullable(),
  }),
  /** The answer to the description that was offered. */
  acceptProposal: z.object({ described: count, description: z.string().nullable() }),
  makeDrawing: z.object({ drawn: count }),
  /** `photos` are in it, of those found. */
  makePdf: z.object({ photos: count, found: count, near: z.array(z.string()) }),
  showPrivacyPage: z.object({ shown: count }),
  listRecentPhotos: z.object({ photos: z.array(listedPhoto), total: count }),
  /** Nothing is changed where `asks` says what the person must be asked first, of `candidates`. */
  correctDescription: z.object({
    corrected: count,
    before: z.string().nullable(),
    now: z.string().nullable(),
    isSure: z.boolean(),
    asks: z.enum(['which', 'all']).nullable(),
    candidates: z.array(
      z.object({ photoId: z.number().int(), description: z.string().nullable() }),
    ),
  }),
  deletePhotos: z.object({
    waitingForConfirmation: count,
    descriptions: z.array(z.string()).default([]),
  }),
  confirmDeletion: z.object({ deleted: count }),
  /** What was taken back, null where there is nothing; the words that stand again. */
  undoLastChange: z.object({
    undone: z.string().nullable(),
    photos: count,
    words: z.string().nullable(),
    album: z.string().nullable(),
    /** The words that were taken back, or those of the photos that it was about. */
    taken: z.string().nullable(),
    /** When and where, as it was taken back. */
    details: z
      .object({
        from: z.string().nullable(),
        to: z.string().nullable(),
        place: z.string().nullable(),
      })
      .nullable(),
    /** Longer ago than one means by "undo": the person is asked first. */
    isAsked: z.boolean(),
  }),
  addToAlbum: z.object({ album: z.string(), isNew: z.boolean(), added: count, total: count }),
  listAlbums: z.object({
    albums: z.array(z.object({ name: z.string(), photos: count })),
    total: count,
  }),
  /** No name where there is no such album; then `near` names others. */
  showAlbum: z.object({
    album: z.string().nullable(),
    found: count,
    photos: z.array(listedPhoto),
    near: z.array(z.string()),
  }),
  rememberPreference: z.object({
    remembered: z.string(),
    instead: z.string().nullable().default(null),
  }),
  forgetPreference: z.object({ forgotten: z.string().nullable() }),
  listMemory: z.object({
    preferences: z.array(
      z.object({ text: z.string(), said: z.string().nullable(), on: z.string() }),
    ),
    exchanges: count,
    photos: count,
  }),
  /** Whoever sends the answer puts the link under it. */
  galleryLink: z.object({ added: z.boolean() }),
  showHelp: z.object({
    canSeePhotos: z.boolean(),
    canHear: z.boolean(),
    hasLanguageModel: z.boolean(),
  }),
};

export type ToolName = keyof typeof toolResultSchemas;
export type ToolResult<Name extends ToolName> = z.infer<(typeof toolResultSchemas)[Name]>;
export type ListedPhoto = z.infer<typeof listedPhoto>;

/** What a refused tool answers. */
export const toolErrorSchema = z.object({
  error: z.object({ code: z.string(), message: z.string() }),
});
