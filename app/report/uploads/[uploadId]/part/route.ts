import { z } from 'zod';
import { answerJson } from '@/app/_answers/answer-json';
import { readBytes } from '@/app/_answers/read-bytes';
import { authorise } from '@/lib/auth';
import { partBytes, putPart } from '@/lib/collection';
import { type UploadParams, uploadIdOf } from '../upload-id';

const place = z.object({ offset: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER) });

/** Takes the bytes of a file from `offset` on, and answers how many are here. */
export function POST(request: Request, { params }: UploadParams): Promise<Response> {
  return answerJson(async () => {
    const ctx = await authorise(request);
    const uploadId = uploadIdOf(await params);
    const { offset } = place.parse(Object.fromEntries(new URL(request.url).searchParams));
    const bytes = await readBytes(request, partBytes);
    return putPart({ ctx, input: { uploadId, offset, bytes } });
  });
}
