import { z } from 'zod';
import { setDescription } from '@/lib/collection';
import { answerChange, photoIds } from '../../changes/answer-change';

const fields = {
  photoIds,
  description: z.string(),
  /** What the page showed there while it was written. */
  seen: z.string().nullable().optional(),
};

/**
 * New words for these photos; `changeId` is null where all of them said so already. Where the words
 * were changed since they were seen nothing is done, and `now` says what stands there.
 */
export function POST(request: Request): Promise<Response> {
  return answerChange(request, fields, async ({ ctx, input }) => {
    const { description: words, ...rest } = input;
    const { changeId, isStale, now } = await setDescription({
      ctx,
      input: { mode: 'replace', words, ...rest },
    });
    return { changeId, ...(isStale && { now }) };
  });
}
