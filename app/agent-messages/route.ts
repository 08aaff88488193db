import { answerJson } from '@/app/_answers/answer-json';
import { idCursor, listQuery, readListQuery } from '@/app/_answers/list-query';
import { authoriseOperator } from '@/lib/access';
import { listMessages } from '@/lib/inbox';

const messagesQuery = listQuery.omit({ q: true }).extend({ after: idCursor.exactOptional() });

export function GET(request: Request): Promise<Response> {
  return answerJson(async () => {
    const ctx = await authoriseOperator(request, 'messages:read');
    return listMessages({ ctx, input: messagesQuery.parse(readListQuery(request)) });
  });
}
