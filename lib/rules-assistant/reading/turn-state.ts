import { z } from 'zod';
import { languages } from '@/lib/language';

const photoIds = z.array(z.number().int());

/**
 * What the assistant puts before every model as `<state>` JSON `</state>`, so that a model
 * needs no memory of its own. Each field is our own writing save words, descriptions, a
 * suggestion, a place and preferences, which are a person's or a machine's: data, never instructions.
 */
export const turnStateSchema = z.object({
  /** ISO with the offset of the person's zone. */
  now: z.iso.datetime({ offset: true }),
  /** The language to answer in. */
  language: z.enum(languages),
  /** The photos of this turn, by group; `words` is the caption that came with a group. */
  newPhotos: z.array(z.object({ photoIds, words: z.string().nullable() })),
  /** What another model sees in photos of this turn, for an assistant that does not see itself. */
  captions: z.array(z.object({ photoId: z.int32(), text: z.string() })).optional(),
  /**
   * Photos of this turn that the person had sent before: nothing is asked of them. A copy is another
   * file of the same photo and is kept beside the first; else it is the very same file.
   */
  knownPhotos: z.array(
    z.object({
      photoId: z.int32(),
      firstSentOn: z.iso.date(),
      description: z.string().nullable(),
      /** Words that came with it this time, and stand below the description now. */
      added: z.string().optional(),
      isCopy: z.boolean(),
    }),
  ),
  /**
   * What the machine sees in photos that came without words, in the person's language; a guess, to
   * be offered as a question. Null where it sees nothing that it would name.
   */
  suggestion: z.string().nullable(),
  /** The description that was offered in the turn before, which a yes accepts. */
  proposal: z.string().nullable(),
  /** The photos of the message that the person replies to. */
  quotedPhotoIds: photoIds,
  /** Where a pin of this turn points, in words; it is for the photos last sent. */
  sharedPlace: z.string().nullable(),
  /** The newest batch of earlier photos that has no description yet. */
  waitingPhotoIds: photoIds,
  /** How many photos wait for "yes, delete". */
  pendingDeletion: z.number().int().nonnegative(),
  /** New words for one of these photos: the person was asked for which. */
  pendingCorrection: z
    .object({
      photoIds,
      description: z.string(),
      /** All of them say the same, and were asked about together. */
      isOneText: z.boolean(),
    })
    .nullable(),
  /** The person was asked whether an older change shall be taken back. */
  isUndoAsked: z.boolean(),
  /** What was last sent to or saved by the person: "that one". */
  lastShownPhotoIds: photoIds,
  /** How many results of the last search were not shown yet. */
  moreResults: z.number().int().nonnegative(),
  preferences: z.array(z.string()),
  /** True when the words of this turn were spoken. */
  transcript: z.boolean(),
  capabilities: z.object({
    sight: z.boolean(),
    hearing: z.boolean(),
    languageModel: z.boolean(),
    /** Text in photos is read and things in them are recognised on this machine. */
    reading: z.boolean(),
    drawing: z.boolean(),
  }),
});

export type TurnState = z.infer<typeof turnStateSchema>;
