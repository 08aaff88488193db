import { z } from 'zod';

/** Only pages of the gallery, so that a link cannot send somebody who signs in to another site. */
const galleryPath = z.string().regex(/^\/report(\?[^#\s]*)?$/);

export const nextPage = galleryPath.catch('/report');

export const signInQuery = z.object({
  problem: z.enum(['key', 'tries', 'link']).optional().catch(undefined),
  next: nextPage,
});
