import { z } from 'zod';
import { imageBytes } from '@/app/_answers/image-bytes';
import { jsonError } from '@/app/json-error';
import { authorise } from '@/lib/auth';
import { readTrashedImage } from '@/lib/collection';

interface RouteParams {
  params: Promise<{ imageId: string }>;
}

/** Ids are PostgreSQL's `integer`. */
const imageParams = z.object({
  imageId: z.coerce
    .number()
    .int()
    .min(1)
    .max(2 ** 31 - 1),
});

/** A photo in the bin, small; no browser keeps it longer than its page. */
export async function GET(request: Request, { params }: RouteParams): Promise<Response> {
  try {
    const ctx = await authorise(request);
    const image = await readTrashedImage({ ctx, input: imageParams.parse(await params) });
    return imageBytes(image, { 'cache-control': 'private, no-store' });
  } catch (error) {
    return jsonError(error);
  }
}
