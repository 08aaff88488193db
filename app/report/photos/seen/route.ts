import { answerJson } from '@/app/_answers/answer-json';
import type { SeenView } from '@/components/gallery/photo-view';
import { preferredLanguage } from '@/components/site/preferred-language';
import { authoriseOperator } from '@/lib/access';
import { readSight } from '@/lib/catalogue';
import { photoId } from '../photo-id';

/** What a machine saw in the photo that is open. */
export function GET(request: Request): Promise<Response> {
  return answerJson(async (): Promise<SeenView> => {
    const ctx = authoriseOperator(request.headers);
    const sight = await readSight({ ctx, input: { imageId: photoId(request) } });
    const language = preferredLanguage(request.headers.get('accept-language'));
    return {
      text: sight?.text ?? null,
      names: (sight?.names ?? []).map((names) => names[language]),
    };
  });
}
