import { answerJson } from '@/app/_answers/answer-json';
import { idCursor, listQuery, readListQuery } from '@/app/_answers/list-query';
import { authoriseOperator } from '@/lib/auth';
import { memoryContent } from '@/lib/memory';

const contentQuery = listQuery.pick({ limit: true }).extend({ after: idCursor.exactOptional() });

export function GET(request: Request): Promise<Response> {
  return answerJson(async () => {
    const ctx = await authoriseOperator(request, 'memory:read');
    return memoryContent({ ctx, input: contentQuery.parse(readListQuery(request)) });
  });
}
