import { answerJson } from '@/app/_answers/answer-json';
import { authorise } from '@/lib/auth';
import { cancelUpload } from '@/lib/collection';
import { type UploadParams, uploadIdOf } from '../upload-id';

/** Calls an upload off and lets go of its parts. */
export function POST(request: Request, { params }: UploadParams): Promise<Response> {
  return answerJson(async () => {
    const ctx = await authorise(request);
    await cancelUpload({ ctx, input: { uploadId: uploadIdOf(await params) } });
    return { cancelled: true };
  });
}
