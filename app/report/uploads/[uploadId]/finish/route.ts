import { z } from 'zod';
import { answerJson } from '@/app/_answers/answer-json';
import { authorise } from '@/lib/access';
import { takeInUpload } from '@/lib/inbox';
import { readJson, wordsField } from '../../read-body';
import { type UploadParams, uploadIdOf } from '../upload-id';

const finishing = z.object({ words: wordsField.nullable().default(null) });

/** Keeps the photo whose parts are all here. */
export function POST(request: Request, { params }: UploadParams): Promise<Response> {
  return answerJson(async () => {
    const ctx = await authorise(request);
    const uploadId = uploadIdOf(await params);
    const { words } = await readJson(request, finishing);
    const { photoId, isKnown } = await takeInUpload({ ctx, input: { uploadId, words } });
    return { photoId, isKnown };
  });
}
