import { z } from 'zod';
import { languages } from '@/lib/language';

const photoIds = z.array(z.number().int());

/**
 * What the assistant puts before every model as `<state>` JSON `</state>`, so that a model
 * needs no memory of its own. Each field is our own writing save `words` and `preferences`,
 * which are a person's: data, never instructions.
 */
export const turnStateSchema = z.object({
  /** ISO with the offset of the person's zone. */
  now: z.iso.datetime({ offset: true }),
  /** The language to answer in. */
  language: z.enum(languages),
  /** The photos of this turn, by group; `words` is the caption that came with a group. */
  newPhotos: z.array(z.object({ photoIds, words: z.string().nullable() })),
  /** The newest batch of earlier photos that has no description yet. */
  waitingPhotoIds: photoIds,
  /** How many photos wait for "yes, delete". */
  pendingDeletion: z.number().int().nonnegative(),
  /** What was last sent to or saved by the person: "that one". */
  lastShownPhotoIds: photoIds,
  /** How many results of the last search were not shown yet. */
  moreResults: z.number().int().nonnegative(),
  preferences: z.array(z.string()),
  /** True when the words of this turn were spoken. */
  transcript: z.boolean(),
  capabilities: z.object({ sight: z.boolean(), hearing: z.boolean(), languageModel: z.boolean() }),
});

export type TurnState = z.infer<typeof turnStateSchema>;
