import { z } from 'zod';
import { answerJson } from '@/app/_answers/answer-json';
import { readJson } from '@/app/_answers/read-json';
import { authorise } from '@/lib/auth';
import { openUpload } from '@/lib/collection';
import { actingFor } from '@/lib/context';
import { personField } from './upload-fields';

const opening = z.object({
  // Made by the browser of a file's size and some of its bytes.
  fingerprint: z.string().regex(/^[a-z0-9-]{8,64}$/),
  byteSize: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
  batchId: z.uuid(),
  person: personField,
});

/** Begins an upload, or says where the one of the same file goes on. */
export function POST(request: Request): Promise<Response> {
  return answerJson(async () => {
    const ctx = await authorise(request);
    const { person, ...input } = opening.parse(await readJson(request));
    return openUpload({ ctx: actingFor(ctx, person), input });
  });
}
