import { imageBytes } from '@/app/_answers/image-bytes';
import { jsonError } from '@/app/json-error';
import { AcervoError } from '@/lib/errors';
import { getStorage, openLink } from '@/lib/storage';

interface RouteParams {
  params: Promise<{ token: string }>;
}

/** The token is the permission: signed, for one photo, for minutes. WhatsApp fetches photos here. */
export async function GET(_request: Request, { params }: RouteParams): Promise<Response> {
  try {
    const key = openLink((await params).token);
    const image = key === null ? null : await getStorage().get(key);
    if (!image) throw new AcervoError('not_found', 'This link is not valid, or no longer.');
    return imageBytes(image, { 'cache-control': 'private, no-store' });
  } catch (error) {
    return jsonError(error);
  }
}
