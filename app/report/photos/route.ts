import { answerJson } from '@/app/_answers/answer-json';
import { requestViewer } from '@/app/report/request-viewer';
import { readGalleryQuery } from '@/components/gallery/read-gallery-query';
import { authorise } from '@/lib/auth';
import { readFoundPage } from '../read-gallery-page';

/** A page of what a search finds. */
export function GET(request: Request): Promise<Response> {
  return answerJson(async () => {
    const ctx = await authorise(request, 'report:read');
    const query = readGalleryQuery(new URL(request.url).searchParams);
    return readFoundPage(ctx, query, await requestViewer());
  });
}
