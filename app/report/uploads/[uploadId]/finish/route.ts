import { z } from 'zod';
import { answerJson } from '@/app/_answers/answer-json';
import { readJson } from '@/app/_answers/read-json';
import { authorise } from '@/lib/auth';
import { takeInUpload } from '@/lib/conversation';
import { wordsField } from '../../upload-fields';
import { type UploadParams, uploadIdOf } from '../upload-id';

const finishing = z.object({ words: wordsField.nullable().default(null) });

/** Keeps the photo whose parts are all here. */
export function POST(request: Request, { params }: UploadParams): Promise<Response> {
  return answerJson(async () => {
    const ctx = await authorise(request);
    const uploadId = uploadIdOf(await params);
    const { words } = finishing.parse(await readJson(request));
    const { photoId, isKnown, isPartial } = await takeInUpload({ ctx, input: { uploadId, words } });
    return { photoId, isKnown, isPartial };
  });
}
