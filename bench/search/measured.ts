import { z } from 'zod';

/** What the measuring process prints. */
export const measuredSchema = z.object({
  descriptions: z.number(),
  images: z.number(),
  kinds: z.array(
    z.object({
      name: z.string(),
      by: z.enum(['person', 'operator']),
      p50: z.number(),
      p95: z.number(),
      p99: z.number(),
      plainP50: z.number().nullable(),
    }),
  ),
});

export type Measured = z.infer<typeof measuredSchema>;
