import { z } from 'zod';
import { imageBytes } from '@/app/_answers/image-bytes';
import { jsonError } from '@/app/json-error';
import { authorise } from '@/lib/auth';
import { readImage } from '@/lib/collection';

interface RouteParams {
  params: Promise<{ imageId: string; variant: string }>;
}

/** Ids are PostgreSQL's `integer`. */
const idMax = 2 ** 31 - 1;

const imageParams = z.object({
  imageId: z.coerce.number().int().min(1).max(idMax),
  variant: z.enum(['w320', 'w640', 'w1280', 'full']),
});

/** An image never changes under its id, so the browser of who is signed in may keep it. */
const keptForever = 'private, max-age=31536000, immutable';

export async function GET(request: Request, { params }: RouteParams): Promise<Response> {
  try {
    const ctx = await authorise(request, 'report:read');
    const image = await readImage({ ctx, input: imageParams.parse(await params) });
    const headers = { 'cache-control': keptForever, etag: image.etag };
    if (request.headers.get('if-none-match') === image.etag) {
      return new Response(null, { status: 304, headers });
    }
    return imageBytes(image, headers);
  } catch (error) {
    return jsonError(error);
  }
}
