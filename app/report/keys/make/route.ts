import { z } from 'zod';
import { answerJson } from '@/app/_answers/answer-json';
import { readOwnJson } from '@/app/_answers/read-json';
import { authoriseOperator, makeKey, scopes } from '@/lib/auth';

const keyForm = z.object({
  name: z.string().trim().min(1).max(60),
  scopes: z.array(z.enum(scopes)).min(1).max(scopes.length),
});

/** Answers with the key itself, which is shown this once. */
export function POST(request: Request): Promise<Response> {
  return answerJson(async () => {
    const ctx = await authoriseOperator(request);
    return makeKey({ ctx, input: keyForm.parse(await readOwnJson(request)) });
  });
}
