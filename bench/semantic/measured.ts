import { z } from 'zod';

/** What the measuring processes print. */
export const recallSchema = z.object({
  vectors: z.number(),
  buildSeconds: z.number(),
  kinds: z.array(
    z.object({
      name: z.string(),
      vectors: z.number(),
      recallAt10: z.number(),
      exactP50: z.number(),
      indexP50: z.number(),
    }),
  ),
});

/** `precision` is of all that was found, up to ten a question. */
const scores = z.object({
  recallAt5: z.number(),
  reciprocalRank: z.number(),
  precision: z.number(),
});

export const qualitySchema = z.object({
  model: z.string(),
  similarityMin: z.number(),
  photos: z.number(),
  kinds: z.array(
    z.object({ name: z.string(), questions: z.number(), words: scores, fused: scores }),
  ),
  unanswered: z.object({ questions: z.number(), words: z.number(), fused: z.number() }),
  /** The same at other floors, of what is asked by other words. */
  floors: z.array(scores.extend({ similarityMin: z.number(), wrong: z.number() })),
});

export type Recall = z.infer<typeof recallSchema>;
export type Scores = z.infer<typeof scores>;
export type Quality = z.infer<typeof qualitySchema>;
