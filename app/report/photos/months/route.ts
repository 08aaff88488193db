import { z } from 'zod';
import { answerJson } from '@/app/_answers/answer-json';
import { authorise } from '@/lib/auth';
import { listMonths } from '@/lib/search';

const asked = z.object({ person: z.uuid().nullable().default(null) });

/** How many photos each month has, for the gallery's scroll bar. */
export function GET(request: Request): Promise<Response> {
  return answerJson(async () => {
    const ctx = await authorise(request, 'report:read');
    const { person } = asked.parse(Object.fromEntries(new URL(request.url).searchParams));
    return { months: await listMonths({ ctx, input: { personId: person } }) };
  });
}
