import { z } from 'zod';
import { answerJson } from '@/app/_answers/answer-json';
import { readJson } from '@/app/_answers/read-json';
import { authorise } from '@/lib/auth';
import { actingFor } from '@/lib/context';
import { describeUploads } from '@/lib/conversation';
import { personField, wordsField } from '../upload-fields';

/** As many as the other changes of photos take at once. */
const photosMax = 500;
const idMax = 2 ** 31 - 1;

const saying = z.object({
  photoIds: z.array(z.int().min(1).max(idMax)).min(1).max(photosMax),
  words: wordsField.min(1),
  person: personField,
});

/** Words for photos that are here already: a batch's, or one photo's. */
export function POST(request: Request): Promise<Response> {
  return answerJson(async () => {
    const ctx = await authorise(request);
    const { person, ...input } = saying.parse(await readJson(request));
    await describeUploads({ ctx: actingFor(ctx, person), input });
    return { described: true };
  });
}
