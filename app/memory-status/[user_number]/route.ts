import { answerJson } from '@/app/_answers/answer-json';
import { personSchema } from '@/app/_answers/list-query';
import { authoriseOperator } from '@/lib/auth';
import { memoryStatus } from '@/lib/memory';

interface RouteParams {
  params: Promise<{ user_number: string }>;
}

export function GET(request: Request, { params }: RouteParams): Promise<Response> {
  return answerJson(async () => {
    const ctx = await authoriseOperator(request, 'memory:read');
    const person = personSchema.parse((await params).user_number);
    return memoryStatus({ ctx, input: { person } });
  });
}
