import { answerJson } from '@/app/_answers/answer-json';
import { authorise } from '@/lib/auth';
import { readPhotoConversation } from '@/lib/operations';
import { requestViewer } from '../../../request-viewer';
import { photoParams } from '../../photo-id';
import { photoConversationView } from './photo-conversation-view';

interface RouteParams {
  params: Promise<{ imageId: string }>;
}

/** What was said around the photo that is open: asked only when somebody wants to read it. */
export function GET(request: Request, { params }: RouteParams): Promise<Response> {
  return answerJson(async () => {
    const ctx = await authorise(request, 'messages:read');
    const input = photoParams.parse(await params);
    const conversation = await readPhotoConversation({ ctx, input });
    return photoConversationView(ctx, conversation, await requestViewer());
  });
}
