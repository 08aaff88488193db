import { z } from 'zod';
import { undo } from '@/lib/collection';
import { answerChange } from '../answer-change';

export function POST(request: Request): Promise<Response> {
  return answerChange(request, { changeId: z.uuid() }, async (asked) => {
    await undo(asked);
    return { undone: true };
  });
}
