import { z } from 'zod';
import { answerJson } from '@/app/_answers/answer-json';
import { authorise } from '@/lib/auth';
import { actingFor } from '@/lib/context';
import { readProgress } from '@/lib/reports';

const progressQuery = z.object({ person: z.uuid().exactOptional() });

/** How far an export is; null when none runs. */
export function GET(request: Request): Promise<Response> {
  return answerJson(async () => {
    const asked = await authorise(request);
    const { person } = progressQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
    return readProgress({ ctx: actingFor(asked, person ?? null) });
  });
}
