import { z } from 'zod';
import { giveWords } from '@/lib/catalogue';
import { answerChange, photoIds } from '../../changes/answer-change';

/** New words for these photos; `changeId` is null where all of them said so already. */
export function POST(request: Request): Promise<Response> {
  return answerChange(request, { photoIds, description: z.string() }, async (asked) => {
    const { changeId } = await giveWords(asked);
    return { changeId };
  });
}
