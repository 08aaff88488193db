import { z } from 'zod';

/** Only pages of the operator's, so that a link cannot send somebody who signs in to another site. */
const operatorPath = z
  .string()
  .regex(
    /^\/report(\/queue|\/bin|\/albums(\/[0-9a-f-]{36})?|\/conversations\/[0-9a-f-]{36})?(\?[^#\s]*)?$/,
  );

export const nextPage = operatorPath.catch('/report');

export const signInQuery = z.object({
  problem: z.enum(['key', 'tries', 'link']).optional().catch(undefined),
  next: nextPage,
});
