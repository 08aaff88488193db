import { answerJson } from '@/app/_answers/answer-json';
import { requestViewer } from '@/app/report/request-viewer';
import { authorise } from '@/lib/auth';
import { readGalleryWindow } from '../../read-gallery-page';
import { readPlace } from './read-place';

/** Photos from one place of the timeline on. */
export function GET(request: Request): Promise<Response> {
  return answerJson(async () => {
    const ctx = await authorise(request, 'report:read');
    const { person, place } = readPlace(request);
    return readGalleryWindow(ctx, person, place, await requestViewer());
  });
}
