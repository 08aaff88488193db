import { answerJson } from '@/app/_answers/answer-json';
import { personSchema } from '@/app/_answers/list-query';
import { authoriseOperator } from '@/lib/auth';
import { clearPersonMemory } from '@/lib/memory';

interface RouteParams {
  params: Promise<{ session: string }>;
}

export function POST(request: Request, { params }: RouteParams): Promise<Response> {
  return answerJson(async () => {
    const ctx = await authoriseOperator(request, 'memory:clear');
    const person = personSchema.parse((await params).session);
    return clearPersonMemory({ ctx, input: { person } });
  });
}
