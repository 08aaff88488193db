import { answerJson } from '@/app/_answers/answer-json';
import { readListQuery } from '@/app/_answers/list-query';
import { authoriseOperator } from '@/lib/auth';
import { listReport } from '@/lib/search';

export function GET(request: Request): Promise<Response> {
  return answerJson(async () => {
    const ctx = await authoriseOperator(request, 'report:read');
    return listReport({ ctx, input: readListQuery(request) });
  });
}
