import { z } from 'zod';
import { imageBytes } from '@/app/_answers/image-bytes';
import { jsonError } from '@/app/json-error';
import { isAcervoError } from '@/lib/errors';
import { readSharedImage } from '@/lib/sharing';
import { readPass } from '../../guest';

interface RouteParams {
  params: Promise<{ token: string; imageId: string; variant: string }>;
}

const idMax = 2 ** 31 - 1;

const imageParams = z.object({
  token: z.string(),
  imageId: z.coerce.number().int().min(1).max(idMax),
  variant: z.enum(['w320', 'w640', 'w1280', 'full']),
});

/** Not for long: a link that is taken back must not go on in a browser's memory. */
const keptShortly = 'private, max-age=300';

export async function GET(request: Request, { params }: RouteParams): Promise<Response> {
  try {
    const asked = imageParams.safeParse(await params);
    if (!asked.success) return new Response(null, { status: 404 });
    const pass = readPass(request.headers);
    const image = await readSharedImage({ input: { ...asked.data, pass } });
    return imageBytes(image, { 'cache-control': keptShortly });
  } catch (error) {
    if (isAcervoError(error, 'not_found')) return new Response(null, { status: 404 });
    return jsonError(error);
  }
}
