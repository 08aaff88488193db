import 'server-only';
import { z } from 'zod';
import { answerJson } from '@/app/_answers/answer-json';
import { readJson } from '@/app/_answers/read-json';
import { authorise } from '@/lib/auth';
import { photosAtOnceMax } from '@/lib/collection';
import { actingFor, type PersonContext } from '@/lib/context';

/** Ids are PostgreSQL's `integer`. */
const idMax = 2 ** 31 - 1;

export const photoIds = z.array(z.int().min(1).max(idMax)).min(1).max(photosAtOnceMax);

const whose = z.object({ person: z.uuid().optional() });

/**
 * Answers a change of somebody's collection: their own, or for an operator that of the person whom
 * the body names.
 */
export function answerChange<Fields extends z.ZodRawShape>(
  request: Request,
  fields: Fields,
  change: (asked: { ctx: PersonContext; input: z.infer<z.ZodObject<Fields>> }) => Promise<unknown>,
): Promise<Response> {
  return answerJson(async () => {
    const actor = await authorise(request);
    const body = await readJson(request);
    const { person } = whose.parse(body);
    return change({
      ctx: actingFor(actor, person ?? null),
      input: z.object(fields).parse(body),
    });
  });
}
