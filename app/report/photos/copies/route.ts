import { z } from 'zod';
import { answerJson } from '@/app/_answers/answer-json';
import { viewerLanguage } from '@/app/viewer-language';
import { authorise } from '@/lib/auth';
import { listCopies, separateCopy } from '@/lib/collection';
import { getConfig } from '@/lib/config';
import { answerChange } from '../../changes/answer-change';
import { photoView } from '../../photo-view';
import { photoId } from '../photo-id';

/** A photo and its copies, the one in front first; none where it has no copies. */
export function GET(request: Request): Promise<Response> {
  return answerJson(async () => {
    const ctx = await authorise(request, 'report:read');
    const { photos } = await listCopies({ ctx, input: { imageId: photoId(request) } });
    const { timeZone } = getConfig();
    const viewer = { language: await viewerLanguage(), timeZone, now: new Date() };
    return { photos: photos.map((photo) => photoView(photo, viewer)) };
  });
}

/** Says that a photo is none of the copies that it is folded with. */
export function POST(request: Request): Promise<Response> {
  const fields = { photoId: z.int32().min(1) };
  return answerChange(request, fields, (asked) => separateCopy(asked));
}
