import { AcervoError } from '../../errors';
import type { Twin } from '../twin';

/** What a browser may show in place. Anything else, a page or an SVG say, is only saved. */
const shownInPlace = /^(image\/(jpeg|png|webp|gif|avif)|audio\/[\w.+-]+|video\/[\w.+-]+)$/;

/**
 * One medium of a chat, for the phone.
 * @throws AcervoError `not_found`
 */
export async function servePhoneMedia(twin: Twin, mediaSid: string): Promise<Response> {
  const media = twin.chats.findMedia(mediaSid);
  const bytes = media ? await twin.chats.media.read(mediaSid) : null;
  if (!media || !bytes) throw new AcervoError('not_found', 'There is no such medium.');
  const type = media.contentType.split(';')[0]?.trim() ?? '';
  const isShown = shownInPlace.test(type);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': isShown ? type : 'application/octet-stream',
      'Content-Disposition': isShown ? 'inline' : 'attachment',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      // A sid names these bytes for good.
      'Cache-Control': 'private, max-age=31536000, immutable',
    },
  });
}
