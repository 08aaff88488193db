import { z } from 'zod';

const quality = z.object({
  queries: z.number(),
  precisionAt5: z.number(),
  reciprocalRank: z.number(),
});

/** What the measuring process prints. */
export const measuredSchema = z.object({
  /** Why nothing can look at pictures here. */
  problem: z.string().nullable(),
  sets: z.array(
    z.object({
      name: z.string(),
      pictures: z.number(),
      vector: quality,
      hash: quality,
      chance: quality,
      /** Shares of pairs that the gallery would show as alike. */
      shown: z.object({ ofGroup: z.number(), ofOthers: z.number() }),
      /** By which a floor is chosen: the least alike tenth of a group, the most alike of others. */
      cosines: z.object({ groupP10: z.number(), groupP50: z.number(), othersP99: z.number() }),
    }),
  ),
});

export type Measured = z.infer<typeof measuredSchema>;
