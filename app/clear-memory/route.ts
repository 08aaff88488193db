import { answerJson } from '@/app/_answers/answer-json';
import { authoriseOperator } from '@/lib/auth';
import { clearAllMemory } from '@/lib/memory';

export function POST(request: Request): Promise<Response> {
  return answerJson(async () =>
    clearAllMemory({ ctx: await authoriseOperator(request, 'memory:clear') }),
  );
}
