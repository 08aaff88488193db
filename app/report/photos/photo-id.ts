import { z } from 'zod';

/** Ids are PostgreSQL's `integer`. */
const idMax = 2 ** 31 - 1;

const id = z.coerce.number().int().min(1).max(idMax);

const photoAddress = z.object({ photo: id });

/** Of the routes that name their photo in their path. */
export const photoParams = z.object({ imageId: id });

/** @throws ZodError when the address names no photo */
export function photoId(request: Request): number {
  return photoAddress.parse(Object.fromEntries(new URL(request.url).searchParams)).photo;
}
