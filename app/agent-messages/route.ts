import { answerJson } from '@/app/_answers/answer-json';
import { idCursor, listQuery, readListQuery } from '@/app/_answers/list-query';
import { authoriseOperator } from '@/lib/auth';
import { listMessages } from '@/lib/operations';

const messagesQuery = listQuery.omit({ q: true }).extend({ after: idCursor.exactOptional() });

export function GET(request: Request): Promise<Response> {
  return answerJson(async () => {
    const ctx = await authoriseOperator(request, 'messages:read');
    return listMessages({ ctx, input: messagesQuery.parse(readListQuery(request)) });
  });
}
