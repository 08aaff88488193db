import { z } from 'zod';
import { listQuery } from '@/app/_answers/list-query';
import type { GalleryQuery } from '@/components/gallery/gallery-href';

const { q, after } = listQuery.shape;
const idMax = 2 ** 31 - 1;

const gallerySchema = z.object({
  q: q.nullable().catch(null),
  person: z.uuid().nullable().catch(null),
  after: after.nullable().catch(null),
  photo: z.coerce.number().int().min(1).max(idMax).nullable().catch(null),
});

/** The gallery's address as people bookmark, shorten and mistype it: what makes no sense is left. */
export function readGalleryQuery(parameters: Record<string, unknown>): GalleryQuery {
  const { q = null, person = null, after = null, photo } = gallerySchema.parse(parameters);
  return { q: q || null, person, after, photo };
}
