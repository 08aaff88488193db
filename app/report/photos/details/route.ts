import { answerJson } from '@/app/_answers/answer-json';
import { viewerLanguage } from '@/app/viewer-language';
import type { DetailsView } from '@/components/photos/photo-view';
import { authorise } from '@/lib/auth';
import { readAnalysis } from '@/lib/collection';
import { hasPhotoConversation, listVoiceNotes } from '@/lib/operations';
import { photoId } from '../photo-id';

/** What belongs to the photo that is open beside its words: asked only for that one. */
export function GET(request: Request): Promise<Response> {
  return answerJson(async (): Promise<DetailsView> => {
    const ctx = await authorise(request, 'report:read');
    const input = { imageId: photoId(request) };
    const [sight, voiceNotes, hasConversation] = await Promise.all([
      readAnalysis({ ctx, input }),
      listVoiceNotes({ ctx, input }),
      hasPhotoConversation({ ctx, input }),
    ]);
    const language = await viewerLanguage();
    return {
      text: sight?.text ?? null,
      names: (sight?.names ?? []).map((names) => names[language]),
      voiceNotes,
      hasConversation,
    };
  });
}
