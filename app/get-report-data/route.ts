import { answerJson } from '@/app/_answers/answer-json';
import { readListQuery } from '@/app/_answers/list-query';
import { authoriseOperator } from '@/lib/access';
import { listReport } from '@/lib/catalogue';

export function GET(request: Request): Promise<Response> {
  return answerJson(async () => {
    const ctx = authoriseOperator(request.headers);
    const { person, ...query } = readListQuery(request);
    const input = person === undefined ? query : { ...query, personId: person };
    return listReport({ ctx, input });
  });
}
