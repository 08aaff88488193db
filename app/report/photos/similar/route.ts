import { answerJson } from '@/app/_answers/answer-json';
import { viewerLanguage } from '@/app/viewer-language';
import { authorise } from '@/lib/auth';
import { getConfig } from '@/lib/config';
import { findSimilarPhotos } from '@/lib/search';
import { photoView } from '../../photo-view';
import { photoId } from '../photo-id';

/** Two rows of the lightbox's panel. */
const shownMax = 8;

/** The photos of the same person that look most like the one that is open. */
export function GET(request: Request): Promise<Response> {
  return answerJson(async () => {
    const ctx = await authorise(request, 'report:read');
    const input = { imageId: photoId(request), limit: shownMax };
    const { photos } = await findSimilarPhotos({ ctx, input });
    const viewer = {
      language: await viewerLanguage(),
      timeZone: getConfig().timeZone,
      now: new Date(),
    };
    return { photos: photos.map((photo) => photoView(photo, viewer)) };
  });
}
