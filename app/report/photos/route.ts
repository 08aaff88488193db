import { answerJson } from '@/app/_answers/answer-json';
import { viewerLanguage } from '@/app/viewer-language';
import { authorise } from '@/lib/access';
import { getConfig } from '@/lib/config';
import { readGalleryQuery } from '../gallery-query';
import { readGalleryPage } from '../read-gallery-page';

/** One more page of the gallery, for who scrolls to its end. */
export function GET(request: Request): Promise<Response> {
  return answerJson(async () => {
    const ctx = await authorise(request, 'report:read');
    const query = readGalleryQuery(Object.fromEntries(new URL(request.url).searchParams));
    const viewer = {
      language: await viewerLanguage(),
      timeZone: getConfig().timeZone,
      now: new Date(),
    };
    return readGalleryPage(ctx, query, viewer);
  });
}
