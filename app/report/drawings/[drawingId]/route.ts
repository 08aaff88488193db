import { z } from 'zod';
import { imageBytes } from '@/app/_answers/image-bytes';
import { jsonError } from '@/app/json-error';
import { authorise } from '@/lib/auth';
import { readDrawing } from '@/lib/collection';

interface RouteParams {
  params: Promise<{ drawingId: string }>;
}

const drawingParams = z.object({ drawingId: z.uuid() });

/** A drawing never changes under its id, so the browser of who is signed in may keep it. */
const keptForever = 'private, max-age=31536000, immutable';

export async function GET(request: Request, { params }: RouteParams): Promise<Response> {
  try {
    const ctx = await authorise(request, 'report:read');
    const drawing = await readDrawing({ ctx, input: drawingParams.parse(await params) });
    const headers = { 'cache-control': keptForever, etag: drawing.etag };
    if (request.headers.get('if-none-match') === drawing.etag) {
      return new Response(null, { status: 304, headers });
    }
    return imageBytes(drawing, headers);
  } catch (error) {
    return jsonError(error);
  }
}
