import { z } from 'zod';

/** What one export came to, as the process tells it that made it. */
export const measuredSchema = z.object({
  photos: z.number(),
  megabytes: z.number(),
  seconds: z.number(),
  /** Resident memory in MB before the export, and the most while it ran. */
  before: z.number(),
  most: z.number(),
  /** Objects that were read from the store at the same time, at the most. */
  readsAtOnce: z.number(),
  /** How many the store was asked for beyond those that the slow reader had got. */
  readAhead: z.number(),
});

export type Measured = z.infer<typeof measuredSchema>;
