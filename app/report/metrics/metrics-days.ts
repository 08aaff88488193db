import { z } from 'zod';

export const spans = [7, 30, 90] as const;

const schema = z.coerce.number().pipe(z.literal(spans)).catch(30);

/** How many days are looked at; anything else than those on offer is a month. */
export function metricsDays(given: unknown): (typeof spans)[number] {
  return schema.parse(given);
}
